//! Tasks come as one text and one list of numbers: 100,000 objects would cost more than hashing small files.
use attest_model_hash::sha256::State;
use attest_model_hash::task::{Midstate, Stamp, Task};
use std::ops::Range;

/// `text`: for each task `path`, `source` or nothing, stamp, `whole` or nothing, number of ranges, `at:state` or nothing; each
/// ends with NUL. `bounds`: start and end of every range, task by task.
pub fn unpack(text: &[u8], bounds: &[f64]) -> Result<Vec<Task>, String> {
    let text = std::str::from_utf8(text).map_err(|error| error.to_string())?;
    let mut fields = text.split_terminator('\0');
    let mut bounds = bounds.chunks_exact(2);
    let mut tasks = Vec::new();
    while let Some(path) = fields.next() {
        let task =
            unpack_task(path, &mut fields, &mut bounds).ok_or_else(|| format!("the task of {path} is malformed"))?;
        if let Some(fault) = task.fault() {
            return Err(format!("{path}: {fault}"));
        }
        tasks.push(task);
    }
    Ok(tasks)
}

fn unpack_task<'a>(
    path: &str,
    fields: &mut impl Iterator<Item = &'a str>,
    bounds: &mut std::slice::ChunksExact<'_, f64>,
) -> Option<Task> {
    let source = fields.next()?;
    let stamp = Stamp::parse(fields.next()?)?;
    let whole = fields.next()? == "whole";
    let count: usize = fields.next()?.parse().ok()?;
    let midstate = fields.next()?;
    Some(Task {
        path: path.to_owned(),
        source: (!source.is_empty()).then(|| source.to_owned()),
        stamp,
        whole,
        ranges: bounds.take(count).map(range).collect::<Option<_>>()?,
        resume: if midstate.is_empty() {
            None
        } else {
            Some(Box::new(unpack_midstate(midstate)?))
        },
    })
    .filter(|task| task.ranges.len() == count)
}

fn range(bounds: &[f64]) -> Option<Range<u64>> {
    let [start, end] = bounds else { return None };
    let safe = |bound: &f64| bound.fract() == 0.0 && (0.0..9e15).contains(bound);
    (safe(start) && safe(end)).then_some(*start as u64..*end as u64)
}

fn unpack_midstate(text: &str) -> Option<Midstate> {
    let (at, hex) = text.split_once(':')?;
    let mut state = State::INITIAL;
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    for (i, word) in state.0.iter_mut().enumerate() {
        *word = u32::from_str_radix(&hex[8 * i..8 * i + 8], 16).ok()?;
    }
    Some(Midstate {
        at: at.parse().ok()?,
        state,
    })
}
