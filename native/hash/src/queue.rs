//! What is left to do, shared by all threads.
use crate::task::Task;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};

/// A part of a file that one thread hashes: all of it, or ranges that lie side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Index among the run's tasks.
    pub task: u32,
    /// Whether this is the whole file.
    pub whole: bool,
    /// Indexes among the task's ranges.
    pub ranges: Range<u32>,
    /// Bytes of the file to be read.
    pub bytes: Range<u64>,
}

/// Neighbouring ranges are read together up to this many bytes.
const GROUP: u64 = 4 << 20;
/// Larger ones come first, so that the threads end together; smaller ones keep their order, which is that of the disk.
const LARGE: u64 = 8 << 20;

pub struct Queue {
    items: Vec<Item>,
    next: AtomicUsize,
    /// Items that are not finished.
    pending: AtomicUsize,
    /// Bytes that are not hashed.
    bytes: AtomicU64,
}

impl Queue {
    pub fn new(tasks: &[Task]) -> Queue {
        let mut items: Vec<Item> = (0u32..)
            .zip(tasks)
            .flat_map(|(index, task)| divide(index, task))
            .collect();
        items.sort_by_key(|item| {
            let size = size(&item.bytes);
            std::cmp::Reverse(if size > LARGE { size } else { 0 })
        });
        Queue {
            next: AtomicUsize::new(0),
            pending: AtomicUsize::new(items.len()),
            bytes: AtomicU64::new(items.iter().map(|item| size(&item.bytes)).sum()),
            items,
        }
    }

    pub fn next(&self) -> Option<&Item> {
        if self.is_empty() {
            return None;
        }
        self.items.get(self.next.fetch_add(1, Relaxed))
    }

    /// Whether every item was taken.
    pub fn is_empty(&self) -> bool {
        self.next.load(Relaxed) >= self.items.len()
    }

    /// Items that are not finished.
    pub fn pending(&self) -> usize {
        self.pending.load(Relaxed)
    }

    /// Bytes that are not hashed.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Relaxed)
    }

    pub fn hashed(&self, bytes: u64) {
        self.bytes.fetch_sub(bytes, Relaxed);
    }

    pub fn finished(&self) {
        self.pending.fetch_sub(1, Relaxed);
    }
}

fn size(bytes: &Range<u64>) -> u64 {
    bytes.end - bytes.start
}

/// Ranges alone need no common pass over the file: any thread can take any of them.
fn divide(index: u32, task: &Task) -> Vec<Item> {
    let item = |ranges: Range<usize>, bytes| Item {
        task: index,
        whole: task.whole,
        ranges: ranges.start as u32..ranges.end as u32,
        bytes,
    };
    if task.whole {
        return vec![item(0..task.ranges.len(), task.start()..task.stamp.size)];
    }
    let mut items: Vec<Item> = Vec::new();
    for (i, range) in task.ranges.iter().enumerate() {
        match items.last_mut() {
            Some(last) if last.bytes.end == range.start && range.end - last.bytes.start <= GROUP => {
                last.bytes.end = range.end;
                last.ranges.end += 1;
            }
            _ => items.push(item(i..i + 1, range.clone())),
        }
    }
    items
}
