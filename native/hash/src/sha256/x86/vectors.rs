//! Which chains share a vector.
use crate::sha256::Lane;
use crate::sha256::lanes::{are_pairs, in_groups};

/// As `lanes::in_groups`, for kernels whose vectors hold the same word of `width` chains: a vector that the lanes do not fill
/// carries second chains at no cost, so that `group` gets pairs only if they fill more than half of it.
pub fn in_vectors(lanes: &mut [Lane<'_>], width: usize, group: impl Fn(&mut [Lane<'_>], usize)) {
    if chains(lanes) <= width {
        return in_groups(&mut split(lanes), |_| width, group);
    }
    in_groups(
        lanes,
        |_| width,
        |lanes, blocks| match are_pairs(lanes) && lanes.len() <= width / 2 {
            true => group(&mut split(lanes), blocks),
            false => group(lanes, blocks),
        },
    )
}

/// A lane for each chain.
fn split<'a>(lanes: &'a mut [Lane<'_>]) -> Vec<Lane<'a>> {
    let single = |data, first| Lane {
        data,
        first,
        second: None,
    };
    lanes
        .iter_mut()
        .flat_map(|lane| {
            let data = lane.data;
            lane.chains().map(move |state| single(data, state))
        })
        .collect()
}

pub fn chains(lanes: &[Lane<'_>]) -> usize {
    lanes.iter().map(|lane| 1 + usize::from(lane.second.is_some())).sum()
}
