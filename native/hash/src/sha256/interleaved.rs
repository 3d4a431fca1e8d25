//! What kernels on SHA instructions share. One chain mostly waits for its own last result; others run in that time.

/// Defines `groups(lanes, blocks)` for any number of lanes that all have one chain or all have two. So many run beside each
/// other: `1 2 3 4, 1 2` are up to four lanes of one chain, up to two lanes of two.
///
/// The module around it has `Words` (four of the schedule), `Registers` (a chain, with `load`, `state`, `add` and `rounds`, which
/// does four) and, with the same features, `message`, `add_constants` and `next_words`.
macro_rules! interleaved {
    (#[$features:meta], $($single:literal)*, $($pairs:literal)*) => {
        use $crate::sha256::constants::K;
        use $crate::sha256::lanes;
        use $crate::sha256::multi_buffer::unrolled;
        use $crate::sha256::{Lane, State};

        const WIDTH: [usize; 2] = [[$($single),*].len(), [$($pairs),*].len()];

        #[$features]
        pub fn groups(lanes: &mut [Lane<'_>], blocks: usize) {
            let pairs = lanes::are_pairs(lanes);
            for lanes in lanes.chunks_mut(WIDTH[usize::from(pairs)]) {
                match (pairs, lanes.len()) {
                    $( (false, $single) => group::<$single, 1>(lanes, blocks), )*
                    $( (true, $pairs) => group::<$pairs, 2>(lanes, blocks), )*
                    // No chunk is empty, or longer than that.
                    _ => {}
                }
            }
        }

        #[$features]
        fn group<const LANES: usize, const CHAINS: usize>(lanes: &mut [Lane<'_>], blocks: usize) {
            let Some(lanes) = lanes.first_chunk_mut::<LANES>() else {
                return;
            };
            let data = lanes.each_ref().map(|lane| lane.data.as_chunks::<64>().0);
            let blocks = data.iter().map(|lane| lane.len()).fold(blocks, usize::min);
            let mut chains = [[Registers::load(&State::INITIAL); CHAINS]; LANES];
            for (lane, chains) in lanes.iter_mut().zip(&mut chains) {
                lane.chains()
                    .zip(chains)
                    .for_each(|(state, chain)| *chain = Registers::load(state));
            }
            for block in 0..blocks {
                let mut messages = [message(&[0; 64]); LANES];
                messages
                    .iter_mut()
                    .zip(&data)
                    .for_each(|(words, data)| *words = message(&data[block]));
                compress_block(&mut chains, &mut messages);
            }
            for (lane, chains) in lanes.iter_mut().zip(chains) {
                lane.chains()
                    .zip(chains)
                    .for_each(|(state, chain)| *state = chain.state());
            }
        }

        #[inline]
        #[$features]
        fn compress_block<const LANES: usize, const CHAINS: usize>(
            chains: &mut [[Registers; CHAINS]; LANES],
            messages: &mut [[Words; 4]; LANES],
        ) {
            let start = *chains;
            unrolled!(four_rounds(chains.as_mut_slice(), messages));
            for (chain, start) in chains.as_flattened_mut().iter_mut().zip(start.as_flattened()) {
                *chain = chain.add(*start);
            }
        }

        /// Rounds 4 T to 4 T + 3; their words in the message make room for those of sixteen rounds later.
        #[inline]
        #[$features]
        fn four_rounds<const T: usize, const CHAINS: usize>(
            chains: &mut [[Registers; CHAINS]],
            messages: &mut [[Words; 4]],
        ) {
            for (chains, m) in chains.iter_mut().zip(messages.iter()) {
                let wk = add_constants(m[T & 3], &K.0.as_chunks().0[T]);
                for chain in chains {
                    chain.rounds(wk);
                }
            }
            if T < 12 {
                for m in messages {
                    m[T & 3] = next_words(m[T & 3], m[(T + 1) & 3], m[(T + 2) & 3], m[(T + 3) & 3]);
                }
            }
        }
    };
}
pub(super) use interleaved;
