//! One message in plain integers, for processors without any of the other kernels' instructions.
use super::Lane;

pub(super) fn compress(lanes: &mut [Lane<'_>]) {
    for lane in lanes.iter_mut().map(core::slice::from_mut) {
        let blocks = lane[0].data.len() / 64;
        match lane[0].second {
            None => integers::compress::<1>(lane, blocks),
            Some(_) => integers::compress::<2>(lane, blocks),
        }
    }
}

macro_rules! scalar {
    ($name:ident $(, #[$features:meta])?) => {
        mod $name {
            const LANES: usize = 1;
            type Vector = u32;

            $crate::sha256::multi_buffer::multi_buffer!($(#[$features])?);

            fn load(&[word]: &[u32; 1]) -> u32 {
                word
            }
            fn store(words: &mut [u32; 1], word: u32) {
                *words = [word];
            }
            fn splat(word: u32) -> u32 {
                word
            }
            fn add(a: u32, b: u32) -> u32 {
                a.wrapping_add(b)
            }
            fn rotate_right<const N: u32>(a: u32) -> u32 {
                a.rotate_right(N)
            }
            fn shift_right<const N: u32>(a: u32) -> u32 {
                a >> N
            }
            fn xor3(a: u32, b: u32, c: u32) -> u32 {
                a ^ b ^ c
            }
            fn choose(a: u32, b: u32, c: u32) -> u32 {
                (a & b) ^ (!a & c)
            }
            fn majority(a: u32, b: u32, c: u32) -> u32 {
                (a & b) ^ (a & c) ^ (b & c)
            }
            fn message(&[block]: &[&[u8; 64]; 1]) -> [u32; 16] {
                let mut words = [0; 16];
                for (word, bytes) in words.iter_mut().zip(block.as_chunks::<4>().0) {
                    *word = u32::from_be_bytes(*bytes);
                }
                words
            }
        }
    };
}

scalar!(integers);
