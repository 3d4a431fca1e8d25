//! x86-64 SHA extensions.
//!
//! Without AVX, though it saves copies of registers: the compiler may then take a 256-bit register for something else in the
//! same function, and with the upper half of any of them in use, Intel's SHA instructions are 250 times slower (measured on a
//! Xeon with AVX-512; Zen does not mind).
use crate::sha256::interleaved::interleaved;
use crate::sha256::multi_buffer::inlined;
use core::arch::x86_64::*;

pub fn present() -> bool {
    is_x86_feature_detected!("sha") && is_x86_feature_detected!("ssse3") && is_x86_feature_detected!("sse4.1")
}

/// # Safety
/// The processor has the features.
pub unsafe fn compress(lanes: &mut [Lane<'_>]) {
    // SAFETY: the caller's promise.
    lanes::in_groups(
        lanes,
        |chains| WIDTH[chains - 1],
        |lanes, blocks| unsafe { groups(lanes, blocks) },
    );
}

// That many keep the SHA unit busy, which takes two cycles for two rounds, all the time.
interleaved!(#[target_feature(enable = "sha,ssse3,sse4.1")], 1 2 3 4 5 6 7 8, 1 2 3 4);

type Words = __m128i;

/// As the instructions want it: words a, b, e, f and c, d, g, h, the first of each highest.
#[derive(Clone, Copy)]
struct Registers {
    abef: __m128i,
    cdgh: __m128i,
}

impl Registers {
    inlined! {
        #[target_feature(enable = "sha,ssse3,sse4.1")]

        fn load(State(words): &State) -> Self {
            let [a, b, c, d, e, f, g, h] = words.map(u32::cast_signed);
            Registers { abef: _mm_set_epi32(a, b, e, f), cdgh: _mm_set_epi32(c, d, g, h) }
        }
        fn state(self) -> State {
            let ([f, e, b, a], [h, g, d, c]) = (words(self.abef), words(self.cdgh));
            State([a, b, c, d, e, f, g, h])
        }
        fn add(self, other: Self) -> Self {
            Registers { abef: _mm_add_epi32(self.abef, other.abef), cdgh: _mm_add_epi32(self.cdgh, other.cdgh) }
        }
        fn rounds(&mut self, wk: Words) {
            self.cdgh = _mm_sha256rnds2_epu32(self.cdgh, self.abef, wk);
            self.abef = _mm_sha256rnds2_epu32(self.abef, self.cdgh, _mm_shuffle_epi32::<0x0e>(wk));
        }
    }
}

inlined! {
    #[target_feature(enable = "sha,ssse3,sse4.1")]

    fn words(v: __m128i) -> [u32; 4] {
        let words = [_mm_extract_epi32::<0>(v), _mm_extract_epi32::<1>(v), _mm_extract_epi32::<2>(v), _mm_extract_epi32::<3>(v)];
        words.map(i32::cast_unsigned)
    }
    fn message(block: &[u8; 64]) -> [Words; 4] {
        let big_endian = _mm_set_epi64x(0x0c0d_0e0f_0809_0a0b, 0x0405_0607_0001_0203);
        let mut message = [_mm_setzero_si128(); 4];
        for (words, bytes) in message.iter_mut().zip(block.as_chunks::<16>().0) {
            // SAFETY: reads what `bytes` borrows, at any alignment.
            *words = _mm_shuffle_epi8(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }, big_endian);
        }
        message
    }
    fn add_constants(words: Words, k: &[u32; 4]) -> Words {
        // SAFETY: reads what `k` borrows, at any alignment.
        _mm_add_epi32(words, unsafe { _mm_loadu_si128(k.as_ptr().cast()) })
    }
    fn next_words(w0: Words, w4: Words, w8: Words, w12: Words) -> Words {
        let sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w4), _mm_alignr_epi8::<4>(w12, w8));
        _mm_sha256msg2_epu32(sum, w12)
    }
}
