//! FIPS 180-4, 6.2.2, over vectors that hold the same word of several messages: what every kernel without SHA instructions shares.

/// Defines `compress::<CHAINS>(lanes, blocks)` for at most `LANES` lanes, which all have `CHAINS` chains and `blocks` blocks.
///
/// The module around it has `LANES`, `Vector` (of `LANES` words) and, with the same features, `load`, `store`, `splat`, `add`, `opaque` (where the optimiser has to keep an order),
/// `rotate_right::<N>`, `shift_right_3`, `shift_right_10`, `xor3`, `choose`, `majority` and `message` (word by word of every lane's block).
macro_rules! multi_buffer {
    ($(#[$features:meta])?) => {
        use $crate::sha256::constants::K;
        use $crate::sha256::multi_buffer::unrolled;
        use $crate::sha256::{Lane, State};

        $crate::sha256::multi_buffer::round!($(#[$features])?);

        $(#[$features])?
        pub fn compress<const CHAINS: usize>(lanes: &mut [Lane<'_>], blocks: usize) {
            let Some(first) = lanes.first() else { return };
            // An idle lane repeats the first, and nobody asks for what it gives.
            let mut data = [first.data.as_chunks::<64>().0; LANES];
            let mut chains = [[[0; LANES]; 8]; CHAINS];
            for (lane, from) in lanes.iter_mut().enumerate().take(LANES) {
                data[lane] = from.data.as_chunks::<64>().0;
                for (state, words) in from.chains().zip(&mut chains) {
                    (0..8).for_each(|word| words[word][lane] = state.0[word]);
                }
            }
            compress_vectors(&data, &mut chains, blocks);
            for (lane, to) in lanes.iter_mut().enumerate().take(LANES) {
                for (state, words) in to.chains().zip(&chains) {
                    *state = State(words.map(|word| word[lane]));
                }
            }
        }

        $(#[$features])?
        fn compress_vectors<const CHAINS: usize>(
            data: &[&[[u8; 64]]; LANES],
            words: &mut [[[u32; LANES]; 8]; CHAINS],
            blocks: usize,
        ) {
            let mut chains = [[splat(0); 8]; CHAINS];
            for (chain, words) in chains.iter_mut().zip(words.iter()) {
                for (vector, word) in chain.iter_mut().zip(words) {
                    *vector = load(word);
                }
            }
            let blocks = data.iter().map(|lane| lane.len()).fold(blocks, usize::min);
            for block in 0..blocks {
                let mut rows = [&[0; 64]; LANES];
                for (row, lane) in rows.iter_mut().zip(data) {
                    *row = &lane[block];
                }
                compress_block(&mut chains, message(&rows));
            }
            for (chain, words) in chains.into_iter().zip(words) {
                for (vector, word) in chain.into_iter().zip(words) {
                    store(word, vector);
                }
            }
        }

        #[inline]
        $(#[$features])?
        fn compress_block<const CHAINS: usize>(chains: &mut [Chain; CHAINS], mut w: [Vector; 16]) {
            let start = *chains;
            for (sixteen, k) in K.0.as_chunks().0.iter().enumerate() {
                unrolled!(step(chains, &mut w, k, sixteen == 0));
            }
            for (chain, start) in chains.iter_mut().zip(start) {
                for (word, start) in chain.iter_mut().zip(start) {
                    *word = add(*word, start);
                }
            }
        }

        /// Round T of sixteen, whose first ones have the message itself for their words.
        #[inline]
        $(#[$features])?
        fn step<const T: usize, const CHAINS: usize>(
            chains: &mut [Chain; CHAINS],
            w: &mut [Vector; 16],
            k: &[u32; 16],
            first: bool,
        ) {
            if !first {
                w[T] = next_word(w[T], w[(T + 1) & 15], w[(T + 9) & 15], w[(T + 14) & 15]);
            }
            let wk = add(w[T], splat(k[T]));
            for chain in chains {
                round::<T>(chain, wk);
            }
        }

        #[inline]
        $(#[$features])?
        fn next_word(w0: Vector, w1: Vector, w9: Vector, w14: Vector) -> Vector {
            let s0 = xor3(rotate_right::<7>(w1), rotate_right::<18>(w1), shift_right_3(w1));
            let s1 = xor3(rotate_right::<17>(w14), rotate_right::<19>(w14), shift_right_10(w14));
            add(add(add(w0, w9), s0), s1)
        }
    };
}
pub(super) use multi_buffer;

/// Defines `round::<T>(chain, wk)`, round T of 16, 32, 48 or 64. Asks for less: `splat`, `load` and their like are not needed.
macro_rules! round {
    ($(#[$features:meta])?) => {
        type Chain = [Vector; 8];

        /// Instead of the words moving on, their names do.
        #[inline]
        $(#[$features])?
        pub fn round<const T: usize>(chain: &mut Chain, wk: Vector) {
            let at = |word: usize| (word + 16 - T) & 7;
            let (a, b, c, d) = (chain[at(0)], chain[at(1)], chain[at(2)], chain[at(3)]);
            let (e, f, g, h) = (chain[at(4)], chain[at(5)], chain[at(6)], chain[at(7)]);
            let s1 = xor3(rotate_right::<6>(e), rotate_right::<11>(e), rotate_right::<25>(e));
            let s0 = xor3(rotate_right::<2>(a), rotate_right::<13>(a), rotate_right::<22>(a));
            let t = add(add(h, wk), choose(e, f, g));
            // The next round waits for e and the sum of its rotations: that comes last, and `t + s1` is not to be shared.
            chain[at(3)] = add(opaque(add(d, t)), s1);
            chain[at(7)] = add(add(add(t, majority(a, b, c)), s1), s0);
        }
    };
}
pub(super) use round;

/// Calls `step::<0, _>(…)` to `step::<15, _>(…)`: the optimiser leaves a loop as long as this one as it is.
macro_rules! unrolled {
    ($step:ident $arguments:tt) => { unrolled!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; $step $arguments) };
    ($($t:literal)*; $step:ident $arguments:tt) => { $( $step::<$t, _> $arguments; )* };
}
pub(super) use unrolled;

/// Functions with the same features that leave no call behind.
macro_rules! inlined {
    ($(#[$features:meta] $($function:item)*)?) => { $($( #[inline] #[$features] $function )*)? };
}
pub(super) use inlined;
