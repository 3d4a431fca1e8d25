//! One item on its way through the chains: each byte is read once, for the whole file's chain and its ranges'.
use crate::chain::Chain;
use crate::fault::Fault;
use crate::file::OpenFile;
use crate::queue::Item;
use crate::sha256::{Kernel, Lane, State};
use crate::task::{Midstate, Task};
use std::sync::Arc;

/// A digest that is final.
pub struct Digest {
    /// Index among the task's ranges; none: the whole file.
    pub range: Option<u32>,
    pub bytes: [u8; 32],
    /// The whole file's hash up to the range's end, if that is at a block's end.
    pub midstate: Option<Midstate>,
}

pub struct Stream<'a> {
    pub item: &'a Item,
    pub file: Arc<OpenFile>,
    task: &'a Task,
    whole: Option<Chain>,
    /// The next range to be finished, and its chain if it has begun and needs one.
    next: u32,
    range: Option<Chain>,
    /// Its first `filled` bytes are those of the file from `at` on; all before `done` are hashed.
    block: Vec<u8>,
    filled: usize,
    at: u64,
    done: u64,
}

impl<'a> Stream<'a> {
    pub fn new(item: &'a Item, task: &'a Task, file: Arc<OpenFile>, block: Vec<u8>) -> Stream<'a> {
        let start = item.bytes.start;
        let midstate = task.resume.as_deref().copied();
        let Midstate { at, state } = midstate.unwrap_or(Midstate {
            at: 0,
            state: State::INITIAL,
        });
        let whole = item.whole.then(|| Chain::new(state, at));
        Stream {
            item,
            file,
            task,
            whole,
            next: item.ranges.start,
            range: None,
            block,
            filled: 0,
            at: start,
            done: start,
        }
    }

    /// Bytes that are not hashed.
    pub fn left(&self) -> u64 {
        self.item.bytes.end - self.done
    }

    /// Reads the next block, if all of the last is hashed. Bytes read.
    pub fn fill(&mut self, block: usize) -> Result<usize, Fault> {
        if self.buffered() > 0 {
            return Ok(0);
        }
        let length = self.left().min(block as u64) as usize;
        if self.block.len() < length {
            self.block.resize(length, 0);
        }
        self.file.read(&mut self.block[..length], self.done)?;
        self.at = self.done;
        self.filled = length;
        Ok(length)
    }

    fn buffered(&self) -> usize {
        self.filled - (self.done - self.at) as usize
    }

    /// How many bytes can be hashed at once: up to where another chain begins or ends.
    pub fn ready(&self) -> usize {
        let cuts = self.current().map_or([u64::MAX; 2], |range| [range.start, range.end]);
        let resumed = self.task.resume.as_ref().map_or(u64::MAX, |midstate| midstate.at);
        let cut = cuts.into_iter().chain([resumed]).filter(|cut| *cut > self.done).min();
        self.buffered()
            .min(cut.map_or(usize::MAX, |cut| (cut - self.done) as usize))
    }

    fn current(&self) -> Option<&std::ops::Range<u64>> {
        if self.next < self.item.ranges.end {
            self.task.ranges.get(self.next as usize)
        } else {
            None
        }
    }

    /// Puts the next `length` bytes, at most what is ready, before the chains. They have to be compressed before `advance`.
    pub fn lanes<'s>(&'s mut self, kernel: Kernel, length: usize, lanes: &mut Vec<Lane<'s>>) {
        self.begin();
        let within = self.current().is_some_and(|range| range.start <= self.done);
        let from = (self.done - self.at) as usize;
        let data = &self.block[from..from + length];
        self.done += length as u64;
        let whole = self
            .whole
            .as_mut()
            .filter(|chain| chain.bytes() == self.done - length as u64);
        let range = self.range.as_mut().filter(|_| within);
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
            (whole, range) => {
                for chain in [whole, range].into_iter().flatten() {
                    let blocks = chain.take(kernel, data);
                    lanes.push(Lane {
                        data: blocks,
                        first: &mut chain.state,
                        second: None,
                    });
                }
            }
        }
    }

    /// A range at the file's beginning needs no chain: the whole file's, finished there, is its digest.
    fn begin(&mut self) {
        let Some(start) = self.current().map(|range| range.start) else {
            return;
        };
        if start == self.done && !(self.whole.is_some() && start == 0 && self.task.resume.is_none()) {
            self.range = Some(Chain::new(State::INITIAL, 0));
        }
    }

    /// Ends what ends here. Whether the stream is at its end too.
    pub fn advance(&mut self, kernel: Kernel, digests: &mut Vec<Digest>) -> bool {
        while let Some(end) = self.current().map(|range| range.end)
            && end <= self.done
        {
            self.begin();
            let chain = self.range.take();
            let bytes = chain.as_ref().or(self.whole.as_ref()).map(|chain| chain.digest(kernel));
            let midstate = self
                .whole
                .as_ref()
                .filter(|chain| chain.offset() == 0 && chain.bytes() == end);
            let midstate = midstate.map(|chain| Midstate {
                at: end,
                state: chain.state,
            });
            if let Some(bytes) = bytes {
                digests.push(Digest {
                    range: Some(self.next),
                    bytes,
                    midstate,
                });
            }
            self.next += 1;
        }
        if self.left() > 0 {
            return false;
        }
        if let Some(chain) = &self.whole {
            digests.push(Digest {
                range: None,
                bytes: chain.digest(kernel),
                midstate: None,
            });
        }
        true
    }

    /// Its buffer, for the next one.
    pub fn into_block(self) -> Vec<u8> {
        self.block
    }
}
