//! Every number of lanes with either number of chains, so that no width of vector goes untested by chance.
use super::kernels;
use super::random::{Random, oracle};
use attest_model_hash::sha256::{Kernel, Lane, State};

const BLOCKS: usize = 3;

fn assert_shape(kernel: Kernel, single: usize, pairs: usize) {
    let mut random = Random::seeded(4);
    let data: Vec<_> = (0..single + pairs).map(|_| random.bytes(BLOCKS * 64)).collect();
    let mut chains: Vec<_> = data.iter().map(|_| [random.state(), random.state()]).collect();
    let mut expected = chains.clone();
    for (lane, (data, states)) in data.iter().zip(&mut expected).enumerate() {
        let continued = if lane < single { 1 } else { 2 };
        states[..continued]
            .iter_mut()
            .for_each(|state| oracle(&mut state.0, data));
    }
    let mut lanes: Vec<_> = data
        .iter()
        .zip(&mut chains)
        .map(|(data, [first, second])| Lane {
            data,
            first,
            second: Some(second),
        })
        .collect();
    lanes[..single].iter_mut().for_each(|lane| lane.second = None);
    kernel.compress(&mut lanes);
    assert_eq!(chains, expected, "{kernel:?}, {single} of one chain, {pairs} of two");
}

#[test]
fn every_number_of_lanes() {
    for kernel in kernels() {
        for lanes in 1..=35 {
            assert_shape(kernel, lanes, 0);
            assert_shape(kernel, 0, lanes);
        }
    }
}

#[test]
fn lanes_of_one_chain_beside_lanes_of_two() {
    for kernel in kernels() {
        for (single, pairs) in (1..=9).flat_map(|single| (1..=9).map(move |pairs| (single, pairs))) {
            assert_shape(kernel, single, pairs);
        }
    }
}

/// The contract asks for whole blocks; what exceeds them is left out, not read beyond.
#[test]
fn what_is_no_block_is_not_hashed() {
    let data = Random::seeded(5).bytes(2 * 64 + 63);
    for kernel in kernels() {
        for length in [0, 1, 63, 64, 65, 127, 191] {
            let mut states = [State::INITIAL; 3];
            let mut lanes: Vec<_> = states
                .iter_mut()
                .map(|first| Lane {
                    data: &data[..length],
                    first,
                    second: None,
                })
                .collect();
            kernel.compress(&mut lanes);
            let mut expected = State::INITIAL;
            oracle(&mut expected.0, &data[..length]);
            assert_eq!(states, [expected; 3], "{kernel:?}, {length} bytes");
        }
    }
}
