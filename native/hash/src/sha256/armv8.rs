//! AArch64's cryptographic extension.
use super::interleaved::interleaved;
use super::kernel::{Compress, Kernel};
use super::multi_buffer::inlined;
use core::arch::aarch64::*;
use std::arch::is_aarch64_feature_detected;

/// Safe to call on this processor, or none.
pub(super) fn implementation(kernel: Kernel) -> Option<Compress> {
    match kernel {
        Kernel::Armv8 if is_aarch64_feature_detected!("neon") && is_aarch64_feature_detected!("sha2") => Some(compress),
        _ => None,
    }
}

/// # Safety
/// `implementation` gave it.
unsafe fn compress(lanes: &mut [Lane<'_>]) {
    // SAFETY: the caller's promise.
    lanes::in_groups(
        lanes,
        |chains| WIDTH[chains - 1],
        |lanes, blocks| unsafe { groups(lanes, blocks) },
    );
}

interleaved!(#[target_feature(enable = "neon,sha2")], 1 2 3 4, 1 2);

type Words = uint32x4_t;

#[derive(Clone, Copy)]
struct Registers {
    abcd: uint32x4_t,
    efgh: uint32x4_t,
}

impl Registers {
    inlined! {
        #[target_feature(enable = "neon,sha2")]

        fn load(State([a, b, c, d, e, f, g, h]): &State) -> Self {
            Registers { abcd: load(&[*a, *b, *c, *d]), efgh: load(&[*e, *f, *g, *h]) }
        }
        fn state(self) -> State {
            let ([a, b, c, d], [e, f, g, h]) = (words(self.abcd), words(self.efgh));
            State([a, b, c, d, e, f, g, h])
        }
        fn add(self, other: Self) -> Self {
            Registers { abcd: vaddq_u32(self.abcd, other.abcd), efgh: vaddq_u32(self.efgh, other.efgh) }
        }
        fn rounds(&mut self, wk: Words) {
            let abcd = self.abcd;
            self.abcd = vsha256hq_u32(abcd, self.efgh, wk);
            self.efgh = vsha256h2q_u32(self.efgh, abcd, wk);
        }
    }
}

inlined! {
    #[target_feature(enable = "neon,sha2")]

    fn load(words: &[u32; 4]) -> Words {
        // SAFETY: reads what `words` borrows.
        unsafe { vld1q_u32(words.as_ptr()) }
    }
    fn words(v: Words) -> [u32; 4] {
        [vgetq_lane_u32::<0>(v), vgetq_lane_u32::<1>(v), vgetq_lane_u32::<2>(v), vgetq_lane_u32::<3>(v)]
    }
    fn message(block: &[u8; 64]) -> [Words; 4] {
        let mut message = [load(&[0; 4]); 4];
        for (words, bytes) in message.iter_mut().zip(block.as_chunks::<16>().0) {
            // SAFETY: reads what `bytes` borrows, at any alignment.
            *words = vreinterpretq_u32_u8(vrev32q_u8(unsafe { vld1q_u8(bytes.as_ptr()) }));
        }
        message
    }
    fn add_constants(words: Words, k: &[u32; 4]) -> Words {
        vaddq_u32(words, load(k))
    }
    fn next_words(w0: Words, w4: Words, w8: Words, w12: Words) -> Words {
        vsha256su1q_u32(vsha256su0q_u32(w0, w4), w8, w12)
    }
}
