//! Which lanes run beside each other, and for how long.
use super::Lane;
use core::cmp::Reverse;

/// Runs `group` on at most `width` lanes at a time, for as many blocks as the shortest of them has, until nothing is left.
/// `group` gets lanes that all have one chain or all have two.
pub(super) fn in_groups(
    lanes: &mut [Lane<'_>],
    width: impl Fn(usize) -> usize,
    group: impl Fn(&mut [Lane<'_>], usize),
) {
    let (pairs, single): (Vec<_>, Vec<_>) = unfinished(lanes).partition(|lane| lane.second.is_some());
    run(single, width(1), &group);
    run(pairs, width(2), &group);
}

/// The lanes that have whole blocks, without what exceeds those.
fn unfinished<'a>(lanes: &'a mut [Lane<'_>]) -> impl Iterator<Item = Lane<'a>> {
    lanes.iter_mut().filter(|lane| lane.data.len() >= 64).map(|lane| Lane {
        data: lane.data.as_chunks::<64>().0.as_flattened(),
        first: lane.first,
        second: lane.second.as_deref_mut(),
    })
}

/// The longest start first, so that none of them ends alone.
fn run(mut lanes: Vec<Lane<'_>>, width: usize, group: &impl Fn(&mut [Lane<'_>], usize)) {
    lanes.sort_by_key(|lane| Reverse(lane.data.len()));
    let mut waiting = lanes.into_iter();
    let mut running: Vec<_> = waiting.by_ref().take(width).collect();
    while let Some(blocks) = running.iter().map(|lane| lane.data.len() / 64).min() {
        group(&mut running, blocks);
        for lane in &mut running {
            lane.data = &lane.data[blocks * 64..];
        }
        running.retain(|lane| !lane.data.is_empty());
        running.extend(waiting.by_ref().take(width - running.len()));
    }
}

/// Whether the lanes of a group have two chains each.
pub(super) fn are_pairs(lanes: &[Lane<'_>]) -> bool {
    lanes.first().is_some_and(|lane| lane.second.is_some())
}
