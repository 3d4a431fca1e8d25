//! What each kernel of this processor hashes in one thread, in GB/s. Bytes count once, also where two chains go over them.
//! `cargo run --release --example rates [KERNEL...]`
use attest_model_hash::sha256::{Kernel, Lane, State};
use std::time::Instant;

const LANES: [usize; 8] = [1, 2, 3, 4, 6, 8, 16, 32];
/// What a lane gets in one call; small enough for 32 of them to stay in a second-level cache.
const PIECE: usize = 16 << 10;
const BYTES: usize = 2 << 20;
const RUNS: usize = 200;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let header: String = LANES.iter().map(|lanes| format!("{lanes:>7}")).collect();
    println!("{:<10}{:>7}{header}  lanes", "kernel", "chains");
    for kernel in Kernel::available() {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == kernel.name()) {
            continue;
        }
        for chains in 1..=2 {
            let rates: String = LANES
                .iter()
                .map(|&lanes| format!("{:>7.2}", rate(kernel, lanes, chains)))
                .collect();
            println!("{:<10}{chains:>7}{rates}", kernel.name());
        }
    }
}

/// GB/s, the best of some runs: what else the machine does only takes away.
fn rate(kernel: Kernel, lanes: usize, chains: usize) -> f64 {
    let data: Vec<u8> = (0..lanes * PIECE).map(|i| ((i * 131) >> 3) as u8).collect();
    let calls = BYTES / data.len();
    let mut best: f64 = 0.0;
    for _ in 0..RUNS {
        let mut states = vec![[State::INITIAL; 2]; lanes];
        let start = Instant::now();
        for _ in 0..calls {
            let mut work: Vec<_> = data
                .chunks(PIECE)
                .zip(&mut states)
                .map(|(data, states)| lane(data, states, chains))
                .collect();
            kernel.compress(&mut work);
        }
        best = best.max((calls * data.len()) as f64 / start.elapsed().as_secs_f64() / 1e9);
    }
    best
}

fn lane<'a>(data: &'a [u8], [first, second]: &'a mut [State; 2], chains: usize) -> Lane<'a> {
    Lane {
        data,
        first,
        second: (chains == 2).then_some(second),
    }
}
