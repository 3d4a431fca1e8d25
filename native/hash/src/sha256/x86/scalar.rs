//! A chain that is alone, without SHA extensions: vectors hold the schedules of eight successive blocks, which
//! do not wait for each other; the rounds, which do, are integers' with BMI2's rotation.
use super::avx2::x8;
use crate::sha256::multi_buffer::{round, unrolled};
use crate::sha256::words::*;
use crate::sha256::{Lane, State};

round!(#[target_feature(enable = "avx2,bmi1,bmi2")]);

/// Of a lane with one chain.
#[target_feature(enable = "avx2,bmi1,bmi2")]
pub fn compress(lane: &mut Lane<'_>, blocks: usize) {
    let State(chain) = lane.first;
    let data = lane.data.as_chunks::<64>().0;
    for blocks in data[..data.len().min(blocks)].chunks(x8::LANES) {
        // Where fewer are left, the first stands in for those that are missing.
        let mut rows = [&blocks[0]; x8::LANES];
        rows.iter_mut().zip(blocks).for_each(|(row, block)| *row = block);
        let schedule = x8::schedule(&rows);
        (0..blocks.len()).for_each(|block| compress_block(chain, &schedule, block));
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2")]
fn compress_block(chain: &mut Chain, schedule: &[[u32; x8::LANES]; 64], block: usize) {
    let start = *chain;
    for sixteen in schedule.as_chunks().0 {
        unrolled!(step(chain, sixteen, block));
    }
    chain
        .iter_mut()
        .zip(start)
        .for_each(|(word, start)| *word = word.wrapping_add(start));
}

#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2")]
fn step<const T: usize, const LANES: usize>(chain: &mut Chain, wk: &[[u32; LANES]; 16], block: usize) {
    round::<T>(chain, wk[T][block]);
}
