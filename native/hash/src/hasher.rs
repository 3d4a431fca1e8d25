//! What takes a stream's bytes, in order: the whole file's chain, and one chain after the other for its ranges.
use crate::chain::Chain;
use crate::ends::Ends;
use crate::sha256::{Kernel, Lane, State};
use crate::task::{Midstate, Task};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

pub struct Whole<'a> {
    task: &'a Task,
    chain: Chain,
    /// The first range whose end is not passed.
    next: usize,
    /// All bytes before it are hashed.
    done: u64,
}

impl<'a> Whole<'a> {
    pub fn new(task: &'a Task) -> Whole<'a> {
        let initial = Midstate {
            at: 0,
            state: State::INITIAL,
        };
        let resumed = task.resume.as_deref().unwrap_or(&initial);
        Whole {
            task,
            chain: Chain::new(resumed.state, resumed.at),
            next: 0,
            done: task.start(),
        }
    }

    fn is_resumed_at(&self) -> u64 {
        self.task.resume.as_ref().map_or(0, |midstate| midstate.at)
    }

    /// Where something begins or ends next.
    fn cut(&self) -> u64 {
        let end = self.task.ranges.get(self.next).map(|range| range.end);
        let cuts = [end, Some(self.is_resumed_at())].into_iter().flatten();
        cuts.filter(|cut| *cut > self.done).min().unwrap_or(u64::MAX)
    }

    /// Counts the next `length` bytes; the chain, if it takes them.
    fn chain(&mut self, length: usize) -> Option<&mut Chain> {
        self.done += length as u64;
        (self.is_resumed_at() < self.done).then_some(&mut self.chain)
    }

    fn end(&mut self, kernel: Kernel, ends: &mut Ends) {
        while let Some(range) = self.task.ranges.get(self.next)
            && range.end <= self.done
        {
            let reached = self.chain.offset() == 0 && self.chain.bytes() == range.end;
            let midstate = reached.then_some(Midstate {
                at: range.end,
                state: self.chain.state,
            });
            ends.passed(self.next, midstate);
            // At the file's beginning both chains are one.
            if is_shared(self.task, range) {
                ends.digest(self.next, self.chain.digest(kernel));
            }
            self.next += 1;
        }
        if self.done == self.task.stamp.size {
            ends.whole(self.chain.digest(kernel));
        }
    }
}

/// Whether the whole file's chain, finished at the range's end, is the range's digest.
fn is_shared(task: &Task, range: &Range<u64>) -> bool {
    task.whole && range.start == 0
}

pub struct Ranges<'a> {
    task: &'a Task,
    /// Indexes among the task's ranges of those that are not finished.
    left: Range<usize>,
    /// Of the first of them, once it has begun.
    chain: Option<Chain>,
    done: u64,
}

impl<'a> Ranges<'a> {
    pub fn new(task: &'a Task, left: Range<usize>, start: u64) -> Ranges<'a> {
        Ranges {
            task,
            left,
            chain: None,
            done: start,
        }
    }

    fn current(&self) -> Option<&'a Range<u64>> {
        self.task.ranges.get(self.left.clone())?.first()
    }

    fn cut(&self) -> u64 {
        let cuts = self.current().map_or([u64::MAX; 2], |range| [range.start, range.end]);
        cuts.into_iter()
            .filter(|cut| *cut > self.done)
            .min()
            .unwrap_or(u64::MAX)
    }

    fn chain(&mut self, length: usize) -> Option<&mut Chain> {
        self.begin();
        self.done += length as u64;
        self.chain.as_mut()
    }

    fn begin(&mut self) {
        let begins = |range: &&Range<u64>| range.start == self.done && !is_shared(self.task, range);
        if self.current().filter(begins).is_some() {
            self.chain = Some(Chain::new(State::INITIAL, 0));
        }
    }

    fn end(&mut self, kernel: Kernel, ends: &mut Ends) {
        while let Some(range) = self.current()
            && range.end <= self.done
        {
            if range.is_empty() {
                self.begin();
            }
            if let Some(chain) = self.chain.take() {
                ends.digest(self.left.start, chain.digest(kernel));
            }
            if !self.task.whole {
                ends.passed(self.left.start, None);
            }
            self.left.start += 1;
        }
    }
}

/// One or both, at the same byte.
pub struct Hasher<'h, 'a> {
    pub whole: Option<&'h mut Whole<'a>>,
    pub ranges: Option<&'h mut Ranges<'a>>,
}

impl<'h, 'a> Hasher<'h, 'a> {
    fn reborrow(&mut self) -> Hasher<'_, 'a> {
        Hasher {
            whole: self.whole.as_deref_mut(),
            ranges: self.ranges.as_deref_mut(),
        }
    }

    /// How many bytes can be taken at once.
    pub fn reach(&self) -> u64 {
        let whole = self.whole.as_ref().map(|whole| whole.cut() - whole.done);
        let ranges = self.ranges.as_ref().map(|ranges| ranges.cut() - ranges.done);
        whole.into_iter().chain(ranges).min().unwrap_or(u64::MAX)
    }

    /// Puts `data`, within reach, before the chains. What is pushed has to be compressed before `end` is called.
    pub fn lanes(self, kernel: Kernel, data: &'h [u8], lanes: &mut Vec<Lane<'h>>) {
        let whole = self.whole.and_then(|whole| whole.chain(data.len()));
        let range = self.ranges.and_then(|ranges| ranges.chain(data.len()));
        match (whole, range) {
            (Some(first), Some(second)) if first.offset() == second.offset() => {
                let blocks = first.take(kernel, data);
                second.take(kernel, data);
                lanes.push(Lane {
                    data: blocks,
                    first: &mut first.state,
                    second: Some(&mut second.state),
                });
            }
            (whole, range) => lanes.extend(whole.into_iter().chain(range).map(|chain| Lane {
                data: chain.take(kernel, data),
                first: &mut chain.state,
                second: None,
            })),
        }
    }

    pub fn end(self, kernel: Kernel, ends: &mut Ends) {
        if let Some(whole) = self.whole {
            whole.end(kernel, ends);
        }
        if let Some(ranges) = self.ranges {
            ranges.end(kernel, ends);
        }
    }

    /// All of `data`, by itself.
    pub fn update(mut self, kernel: Kernel, mut data: &[u8], ends: &Mutex<Ends>) {
        while !data.is_empty() {
            let reach = usize::try_from(self.reach()).unwrap_or(usize::MAX).min(data.len());
            let (now, later) = data.split_at(reach);
            let mut lanes = Vec::with_capacity(2);
            self.reborrow().lanes(kernel, now, &mut lanes);
            kernel.compress(&mut lanes);
            self.reborrow()
                .end(kernel, &mut ends.lock().unwrap_or_else(PoisonError::into_inner));
            data = later;
        }
    }
}
