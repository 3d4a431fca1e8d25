//! The last blocks: every length of a tail, and lengths beyond what anyone can hash in a test.
use super::{kernels, random::Random};
use attest_model_hash::sha256::{State, finish};

/// FIPS 180-4, 5.1.1, bit by bit as it says: 1, then k zeros so that l + 1 + k = 448 mod 512, then l in 64 bits.
fn padded(tail: &[u8], total: u64) -> Vec<u8> {
    let bits = (u128::from(total) * 8) % (1 << 64);
    let zeros = (448 + 1024 - 1 - (bits % 512) as usize) % 512;
    let mut padded = tail.to_vec();
    padded.push(0x80);
    padded.extend(vec![0; (zeros - 7) / 8]);
    padded.extend((bits as u64).to_be_bytes());
    padded
}

#[test]
fn every_tail_at_every_magnitude() {
    let mut random = Random::seeded(1);
    let state = random.state();
    for kernel in kernels() {
        for tail in 0..64 {
            let bytes = random.bytes(tail);
            for magnitude in [0, 1 << 6, 1 << 29, 1 << 32, 1 << 40, (1 << 61) - 64] {
                let total = magnitude + tail as u64;
                let mut expected = state.0;
                let blocks = padded(&bytes, total);
                assert_eq!(blocks.len() % 64, 0);
                super::random::oracle(&mut expected, &blocks);
                let expected = expected.map(u32::to_be_bytes);
                assert_eq!(
                    finish(kernel, state, &bytes, total),
                    *expected.as_flattened(),
                    "{kernel:?}, {total} bytes"
                );
            }
        }
    }
}

#[test]
fn nothing_at_all() {
    for kernel in kernels() {
        kernel.compress(&mut []);
        let empty = finish(kernel, State::INITIAL, &[], 0);
        assert_eq!(
            super::hex(&empty),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
