//! FIPS 180-4, 6.2.2, as it is written: for processors without any of the other kernels' instructions.
use super::constants::K;
use super::{Lane, State};

pub(super) fn compress(lanes: &mut [Lane<'_>]) {
    for lane in lanes {
        for block in lane.data.as_chunks::<64>().0 {
            let schedule = schedule(block);
            rounds(lane.first, &schedule);
            if let Some(second) = &mut lane.second {
                rounds(second, &schedule);
            }
        }
    }
}

/// W + K of the 64 rounds.
fn schedule(block: &[u8; 64]) -> [u32; 64] {
    let mut w = [0u32; 64];
    for (word, bytes) in w.iter_mut().zip(block.as_chunks::<4>().0) {
        *word = u32::from_be_bytes(*bytes);
    }
    for t in 16..64 {
        let s0 = w[t - 15].rotate_right(7) ^ w[t - 15].rotate_right(18) ^ (w[t - 15] >> 3);
        let s1 = w[t - 2].rotate_right(17) ^ w[t - 2].rotate_right(19) ^ (w[t - 2] >> 10);
        w[t] = s1.wrapping_add(w[t - 7]).wrapping_add(s0).wrapping_add(w[t - 16]);
    }
    for (word, k) in w.iter_mut().zip(K.0) {
        *word = word.wrapping_add(k);
    }
    w
}

fn rounds(state: &mut State, schedule: &[u32; 64]) {
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state.0;
    for &wk in schedule {
        let s1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let choose = (e & f) ^ (!e & g);
        let t1 = h.wrapping_add(s1).wrapping_add(choose).wrapping_add(wk);
        let s0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let t2 = s0.wrapping_add(majority);
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(t1), c, b, a, t1.wrapping_add(t2));
    }
    for (word, add) in state.0.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(add);
    }
}
