//! x86-64 SHA extensions. A chain mostly waits for its own last result; others run in that time.
use super::constants::K;
use super::{Lane, State, lanes};
use core::arch::x86_64::*;

pub(super) fn present() -> bool {
    is_x86_feature_detected!("sha") && is_x86_feature_detected!("ssse3") && is_x86_feature_detected!("sse4.1")
}

/// # Safety
/// `present` says true.
pub(super) unsafe fn compress(lanes: &mut [Lane<'_>]) {
    lanes::in_groups(
        lanes,
        |chains| if chains == 1 { 4 } else { 2 },
        // SAFETY: the caller's promise.
        |lanes, blocks| unsafe { group(lanes, blocks) },
    );
}

#[target_feature(enable = "sha,ssse3,sse4.1")]
fn group(lanes: &mut [Lane<'_>], blocks: usize) {
    let pairs = lanes.iter().all(|lane| lane.second.is_some());
    match (lanes.len(), pairs) {
        (1, false) => interleaved::<1, 1>(lanes, blocks),
        (2, false) => interleaved::<2, 1>(lanes, blocks),
        (3, false) => interleaved::<3, 1>(lanes, blocks),
        (4, false) => interleaved::<4, 1>(lanes, blocks),
        (1, true) => interleaved::<1, 2>(lanes, blocks),
        (2, true) => interleaved::<2, 2>(lanes, blocks),
        (3, true) => interleaved::<3, 2>(lanes, blocks),
        (4, true) => interleaved::<4, 2>(lanes, blocks),
        _ => {}
    }
}

/// As the instructions want it: words a, b, e, f and c, d, g, h, the first of each highest.
#[derive(Clone, Copy)]
struct Registers {
    abef: __m128i,
    cdgh: __m128i,
}

impl Registers {
    #[target_feature(enable = "sse4.1")]
    fn load(State(words): &State) -> Self {
        let [a, b, c, d, e, f, g, h] = words.map(u32::cast_signed);
        Registers {
            abef: _mm_set_epi32(a, b, e, f),
            cdgh: _mm_set_epi32(c, d, g, h),
        }
    }

    #[target_feature(enable = "sse4.1")]
    fn state(self) -> State {
        let [f, e, b, a] = words(self.abef);
        let [h, g, d, c] = words(self.cdgh);
        State([a, b, c, d, e, f, g, h])
    }

    #[target_feature(enable = "sse4.1")]
    fn add(self, other: Self) -> Self {
        Registers {
            abef: _mm_add_epi32(self.abef, other.abef),
            cdgh: _mm_add_epi32(self.cdgh, other.cdgh),
        }
    }

    /// Four rounds, with their W + K.
    #[inline]
    #[target_feature(enable = "sha,ssse3,sse4.1")]
    fn rounds(&mut self, wk: __m128i) {
        self.cdgh = _mm_sha256rnds2_epu32(self.cdgh, self.abef, wk);
        self.abef = _mm_sha256rnds2_epu32(self.abef, self.cdgh, _mm_shuffle_epi32::<0x0e>(wk));
    }
}

#[target_feature(enable = "sse4.1")]
fn words(v: __m128i) -> [u32; 4] {
    [
        _mm_extract_epi32::<0>(v),
        _mm_extract_epi32::<1>(v),
        _mm_extract_epi32::<2>(v),
        _mm_extract_epi32::<3>(v),
    ]
    .map(i32::cast_unsigned)
}

#[target_feature(enable = "sha,ssse3,sse4.1")]
fn interleaved<const LANES: usize, const CHAINS: usize>(lanes: &mut [Lane<'_>], blocks: usize) {
    let Some(lanes) = lanes.first_chunk_mut::<LANES>() else {
        return;
    };
    let data = lanes.each_ref().map(|lane| lane.data.as_chunks::<64>().0);
    let blocks = data.iter().map(|lane| lane.len()).fold(blocks, usize::min);
    let mut chains = [[Registers::load(&State::INITIAL); CHAINS]; LANES];
    for (lane, chains) in lanes.iter_mut().zip(&mut chains) {
        for (state, chain) in lane.chains().zip(chains) {
            *chain = Registers::load(state);
        }
    }
    for block in 0..blocks {
        let mut messages = [[_mm_setzero_si128(); 4]; LANES];
        for (words, data) in messages.iter_mut().zip(&data) {
            *words = message(&data[block]);
        }
        compress_block(&mut chains, messages);
    }
    for (lane, chains) in lanes.iter_mut().zip(chains) {
        for (state, chain) in lane.chains().zip(chains) {
            *state = chain.state();
        }
    }
}

#[inline]
#[target_feature(enable = "sha,ssse3,sse4.1")]
fn message(block: &[u8; 64]) -> [__m128i; 4] {
    let big_endian = _mm_set_epi64x(0x0c0d_0e0f_0809_0a0b, 0x0405_0607_0001_0203);
    let mut message = [_mm_setzero_si128(); 4];
    for (words, bytes) in message.iter_mut().zip(block.as_chunks::<16>().0) {
        // SAFETY: reads the 16 bytes of `bytes`, at any alignment.
        *words = _mm_shuffle_epi8(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }, big_endian);
    }
    message
}

#[inline]
#[target_feature(enable = "sha,ssse3,sse4.1")]
fn compress_block<const LANES: usize, const CHAINS: usize>(
    chains: &mut [[Registers; CHAINS]; LANES],
    mut messages: [[__m128i; 4]; LANES],
) {
    let start = *chains;
    macro_rules! rounds { ($($four:literal)*) => { $(
        let k: &[u32; 4] = &K.0.as_chunks::<4>().0[$four];
        for lane in 0..LANES {
            let m = &mut messages[lane];
            // SAFETY: reads the 16 bytes of `k`, at any alignment.
            let wk = _mm_add_epi32(m[$four & 3], unsafe { _mm_loadu_si128(k.as_ptr().cast()) });
            for chain in &mut chains[lane] {
                chain.rounds(wk);
            }
        }
        if $four < 12 {
            for m in &mut messages {
                m[$four & 3] = next_words(m[$four & 3], m[($four + 1) & 3], m[($four + 2) & 3], m[($four + 3) & 3]);
            }
        }
    )* } }
    rounds!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15);
    for lane in 0..LANES {
        for chain in 0..CHAINS {
            chains[lane][chain] = chains[lane][chain].add(start[lane][chain]);
        }
    }
}

/// The four words of the message schedule that follow these sixteen.
#[inline]
#[target_feature(enable = "sha,ssse3,sse4.1")]
fn next_words(w0: __m128i, w4: __m128i, w8: __m128i, w12: __m128i) -> __m128i {
    let sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w4), _mm_alignr_epi8::<4>(w12, w8));
    _mm_sha256msg2_epu32(sum, w12)
}
