//! AVX2: 32-bit words without rotation, three instructions in its place.
use super::{scalar, vectors};
use crate::sha256::{Lane, lanes};

const WIDTH: usize = x8::LANES;

pub fn present() -> bool {
    is_x86_feature_detected!("avx2") && is_x86_feature_detected!("bmi1") && is_x86_feature_detected!("bmi2")
}

/// # Safety
/// `present` says true.
pub unsafe fn compress(lanes: &mut [Lane<'_>]) {
    // SAFETY: the caller's promise.
    vectors::in_vectors(lanes, WIDTH, |lanes, blocks| unsafe { group(lanes, blocks) });
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn group(lanes: &mut [Lane<'_>], blocks: usize) {
    match lanes {
        lanes if lanes::are_pairs(lanes) => x8::compress::<2>(lanes, blocks),
        lanes if lanes.len() <= 2 => lanes.iter_mut().for_each(|lane| scalar::compress(lane, blocks)),
        lanes if lanes.len() <= x4::LANES => x4::compress::<1>(lanes, blocks),
        _ => x8::compress::<1>(lanes, blocks),
    }
}

/// What one width's vectors do to their words.
macro_rules! words {
    ($load:ident $store:ident $splat:ident $add:ident $right:ident $left:ident $xor:ident $and:ident) => {
        use crate::sha256::multi_buffer::{inlined, multi_buffer};
        multi_buffer!(#[target_feature(enable = "avx2")]);

        inlined! {
            #[target_feature(enable = "avx2")]

            fn load(words: &[u32; LANES]) -> Vector {
                // SAFETY: reads what `words` borrows, at any alignment.
                unsafe { $load(words.as_ptr().cast()) }
            }
            fn store(words: &mut [u32; LANES], vector: Vector) {
                // SAFETY: writes what `words` borrows, at any alignment.
                unsafe { $store(words.as_mut_ptr().cast(), vector) }
            }
            fn splat(word: u32) -> Vector {
                $splat(word.cast_signed())
            }
            fn add(a: Vector, b: Vector) -> Vector {
                $add(a, b)
            }
            // Without rotation it is not latency that counts.
            fn opaque(a: Vector) -> Vector {
                a
            }
            fn rotate_right<const N: u32>(a: Vector) -> Vector {
                const { assert!(matches!(N, 2 | 6 | 7 | 11 | 13 | 17 | 18 | 19 | 22 | 25)) }
                match N {
                    2 => $xor($right::<2>(a), $left::<30>(a)),
                    6 => $xor($right::<6>(a), $left::<26>(a)),
                    7 => $xor($right::<7>(a), $left::<25>(a)),
                    11 => $xor($right::<11>(a), $left::<21>(a)),
                    13 => $xor($right::<13>(a), $left::<19>(a)),
                    17 => $xor($right::<17>(a), $left::<15>(a)),
                    18 => $xor($right::<18>(a), $left::<14>(a)),
                    19 => $xor($right::<19>(a), $left::<13>(a)),
                    22 => $xor($right::<22>(a), $left::<10>(a)),
                    _ => $xor($right::<25>(a), $left::<7>(a)),
                }
            }
            fn shift_right_3(a: Vector) -> Vector {
                $right::<3>(a)
            }
            fn shift_right_10(a: Vector) -> Vector {
                $right::<10>(a)
            }
            fn xor3(a: Vector, b: Vector, c: Vector) -> Vector {
                $xor($xor(a, b), c)
            }
            fn choose(a: Vector, b: Vector, c: Vector) -> Vector {
                $xor(c, $and(a, $xor(b, c)))
            }
            fn majority(a: Vector, b: Vector, c: Vector) -> Vector {
                $xor(b, $and($xor(a, b), $xor(b, c)))
            }
        }
    };
}

mod x4 {
    use crate::sha256::x86::transpose::x4 as message;
    use core::arch::x86_64::*;

    pub const LANES: usize = 4;
    type Vector = __m128i;
    words!(_mm_loadu_si128 _mm_storeu_si128 _mm_set1_epi32 _mm_add_epi32 _mm_srli_epi32 _mm_slli_epi32 _mm_xor_si128 _mm_and_si128);
}

pub mod x8 {
    use crate::sha256::x86::transpose::x8 as message;
    use core::arch::x86_64::*;

    pub const LANES: usize = 8;
    type Vector = __m256i;
    words!(_mm256_loadu_si256 _mm256_storeu_si256 _mm256_set1_epi32 _mm256_add_epi32 _mm256_srli_epi32 _mm256_slli_epi32 _mm256_xor_si256 _mm256_and_si256);

    /// W + K of the 64 rounds, lane by lane.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn schedule(blocks: &[&[u8; 64]; LANES]) -> [[u32; LANES]; 64] {
        let mut w = message(blocks);
        let mut schedule = [[0; LANES]; 64];
        for (t, words) in schedule.iter_mut().enumerate() {
            if t >= 16 {
                w[t & 15] = next_word(w[t & 15], w[(t + 1) & 15], w[(t + 9) & 15], w[(t + 14) & 15]);
            }
            store(words, add(w[t & 15], splat(K.0[t])));
        }
        schedule
    }
}
