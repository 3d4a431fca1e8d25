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

/// Vectors of one word.
mod integers {
    use crate::sha256::multi_buffer::multi_buffer;
    use crate::sha256::words::*;

    const LANES: usize = 1;
    multi_buffer!();

    fn load(&[word]: &[u32; 1]) -> u32 {
        word
    }

    fn store(words: &mut [u32; 1], word: u32) {
        *words = [word];
    }

    fn splat(word: u32) -> u32 {
        word
    }

    fn message(&[block]: &[&[u8; 64]; 1]) -> [u32; 16] {
        let mut words = [0; 16];
        for (word, bytes) in words.iter_mut().zip(block.as_chunks::<4>().0) {
            *word = u32::from_be_bytes(*bytes);
        }
        words
    }
}
