//! AVX-512: rotation and any function of three bits are one instruction each, in narrow vectors too.
use super::{avx2, scalar, vectors};
use crate::sha256::{Lane, lanes};

pub const WIDTH: usize = x16::LANES;

pub fn present() -> bool {
    avx2::present()
        && is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512vl")
        && is_x86_feature_detected!("avx512bw")
}

/// # Safety
/// `present` says true.
pub unsafe fn compress(lanes: &mut [Lane<'_>]) {
    // SAFETY: the caller's promise.
    vectors::in_vectors(lanes, WIDTH, |lanes, blocks| unsafe { group(lanes, blocks) });
}

#[target_feature(enable = "avx512f,avx512vl,avx512bw,bmi1,bmi2")]
pub fn group(lanes: &mut [Lane<'_>], blocks: usize) {
    match lanes {
        lanes if lanes::are_pairs(lanes) => x16::compress::<2>(lanes, blocks),
        [lane] => scalar::compress(lane, blocks),
        lanes if lanes.len() <= x4::LANES => x4::compress::<1>(lanes, blocks),
        lanes if lanes.len() <= x8::LANES => x8::compress::<1>(lanes, blocks),
        _ => x16::compress::<1>(lanes, blocks),
    }
}

/// What one width's vectors do to their words.
macro_rules! words {
    ($load:ident $store:ident $splat:ident $add:ident $rotate:ident $shift:ident $ternary:ident) => {
        use crate::sha256::multi_buffer::{inlined, multi_buffer};
        use core::arch::asm;
        multi_buffer!(#[target_feature(enable = "avx512f,avx512vl,avx512bw")]);

        inlined! {
            #[target_feature(enable = "avx512f,avx512vl,avx512bw")]

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
            fn rotate_right<const N: i32>(a: Vector) -> Vector {
                $rotate::<N>(a)
            }
            fn opaque(mut a: Vector) -> Vector {
                // SAFETY: a comment has no instructions.
                unsafe { asm!("/* {0:z} */", inout(zmm_reg) a, options(pure, nomem, nostack, preserves_flags)) };
                a
            }
            fn shift_right_3(a: Vector) -> Vector {
                $shift::<3>(a)
            }
            fn shift_right_10(a: Vector) -> Vector {
                $shift::<10>(a)
            }
            fn xor3(a: Vector, b: Vector, c: Vector) -> Vector {
                $ternary::<0x96>(a, b, c)
            }
            fn choose(a: Vector, b: Vector, c: Vector) -> Vector {
                $ternary::<0xca>(a, b, c)
            }
            fn majority(a: Vector, b: Vector, c: Vector) -> Vector {
                $ternary::<0xe8>(a, b, c)
            }
        }
    };
}

mod x4 {
    use crate::sha256::x86::transpose::x4 as message;
    use core::arch::x86_64::*;

    pub const LANES: usize = 4;
    type Vector = __m128i;
    words!(_mm_loadu_si128 _mm_storeu_si128 _mm_set1_epi32 _mm_add_epi32 _mm_ror_epi32 _mm_srli_epi32 _mm_ternarylogic_epi32);
}

mod x8 {
    use crate::sha256::x86::transpose::x8 as message;
    use core::arch::x86_64::*;

    pub const LANES: usize = 8;
    type Vector = __m256i;
    words!(_mm256_loadu_si256 _mm256_storeu_si256 _mm256_set1_epi32 _mm256_add_epi32 _mm256_ror_epi32 _mm256_srli_epi32 _mm256_ternarylogic_epi32);
}

mod x16 {
    use crate::sha256::x86::transpose::x16 as message;
    use core::arch::x86_64::*;

    pub const LANES: usize = 16;
    type Vector = __m512i;
    words!(_mm512_loadu_si512 _mm512_storeu_si512 _mm512_set1_epi32 _mm512_add_epi32 _mm512_ror_epi32 _mm512_srli_epi32 _mm512_ternarylogic_epi32);
}
