//! Lanes of random lengths at random addresses, with one chain or two, handed over in pieces, against an implementation by others.
use super::kernels;
use attest_model_hash::sha256::{Kernel, Lane, State};

/// SplitMix64: repeatable, and no dependency.
pub struct Random(u64);

impl Random {
    pub fn seeded(seed: u64) -> Self {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }

    pub fn state(&mut self) -> State {
        State([(); 8].map(|()| self.next() as u32))
    }
}

/// The compression function as the `sha2` crate has it.
pub fn oracle(state: &mut [u32; 8], data: &[u8]) {
    let blocks: Vec<_> = data
        .chunks_exact(64)
        .map(|block| *sha2::digest::generic_array::GenericArray::from_slice(block))
        .collect();
    sha2::compress256(state, &blocks);
}

/// A message and its chains; `done` of its blocks are hashed.
struct Message<'a> {
    data: &'a [u8],
    done: usize,
    first: State,
    second: Option<State>,
    expected: (State, Option<State>),
}

impl<'a> Message<'a> {
    fn new(random: &mut Random, pool: &'a [u8], longest: usize) -> Self {
        let length = random.below(longest + 1) * 64;
        let from = random.below(pool.len() - length);
        let data = &pool[from..from + length];
        let first = random.state();
        let second = (random.below(2) == 0).then(|| random.state());
        let compressed = |mut state: State| {
            oracle(&mut state.0, data);
            state
        };
        Message {
            data,
            done: 0,
            first,
            second,
            expected: (compressed(first), second.map(compressed)),
        }
    }

    /// Some of what is left, or all of it.
    fn next_lane(&mut self, random: &mut Random) -> Lane<'_> {
        let left = self.data.len() / 64 - self.done;
        let blocks = if random.below(3) == 0 {
            left
        } else {
            random.below(left + 1)
        };
        let data = &self.data[self.done * 64..(self.done + blocks) * 64];
        self.done += blocks;
        Lane {
            data,
            first: &mut self.first,
            second: self.second.as_mut(),
        }
    }
}

fn hash_in_pieces(random: &mut Random, kernel: Kernel, messages: &mut [Message<'_>]) {
    while messages.iter().any(|message| message.done * 64 < message.data.len()) {
        let mut lanes: Vec<_> = messages.iter_mut().map(|message| message.next_lane(random)).collect();
        kernel.compress(&mut lanes);
    }
}

#[test]
fn random_lanes() {
    let pool = Random::seeded(2).bytes(1 << 16);
    for kernel in kernels() {
        let mut random = Random::seeded(3);
        for case in 0..400 {
            let longest = [1, 3, 20, 200][random.below(4)];
            let count = 1 + random.below(40);
            let mut messages: Vec<_> = (0..count).map(|_| Message::new(&mut random, &pool, longest)).collect();
            hash_in_pieces(&mut random, kernel, &mut messages);
            for (lane, message) in messages.iter().enumerate() {
                let what = format!("{kernel:?}, case {case}, lane {lane} of {count}");
                assert_eq!((message.first, message.second), message.expected, "{what}");
            }
        }
    }
}
