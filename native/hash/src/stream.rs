//! One item on its way through the chains: each byte is read once, for the whole file's chain and its ranges'.
use crate::ends::{Digest, Ends};
use crate::fault::Fault;
use crate::file::OpenFile;
use crate::hasher::{Hasher, Ranges, Whole};
use crate::queue::Item;
use crate::sha256::{Kernel, Lane};
use crate::task::Task;
use std::sync::Arc;

pub struct Stream<'a> {
    pub item: &'a Item,
    pub file: Arc<OpenFile>,
    pub whole: Option<Whole<'a>>,
    pub ranges: Ranges<'a>,
    pub ends: Ends,
    block: Block,
    /// All bytes of the file before it are hashed.
    pub done: u64,
}

/// Bytes of the file from `at` on: the first `filled` of the buffer.
#[derive(Default)]
struct Block {
    buffer: Vec<u8>,
    filled: usize,
    at: u64,
}

impl<'a> Stream<'a> {
    pub fn new(item: &'a Item, task: &'a Task, file: Arc<OpenFile>, buffer: Vec<u8>) -> Stream<'a> {
        let ranges = item.ranges.start as usize..item.ranges.end as usize;
        let done = item.bytes.start;
        Stream {
            item,
            file,
            whole: item.whole.then(|| Whole::new(task)),
            ends: Ends::new(ranges.start),
            ranges: Ranges::new(task, ranges, done),
            block: Block {
                buffer,
                filled: 0,
                at: done,
            },
            done,
        }
    }

    /// Bytes that are not hashed.
    pub fn left(&self) -> u64 {
        self.item.bytes.end - self.done
    }

    /// Bytes that are read but not hashed.
    pub fn buffered(&self) -> usize {
        self.block.filled - (self.done - self.block.at) as usize
    }

    /// Reads the next block of at most `length` bytes, if all of the last is hashed. Bytes read.
    pub fn fill(&mut self, length: usize) -> Result<usize, Fault> {
        if self.buffered() > 0 {
            return Ok(0);
        }
        let length = self.left().min(length as u64) as usize;
        let block = &mut self.block;
        if block.buffer.len() < length {
            block.buffer.resize(length, 0);
        }
        self.file.read(&mut block.buffer[..length], self.done)?;
        (block.at, block.filled) = (self.done, length);
        Ok(length)
    }

    /// How many bytes can be hashed at once.
    pub fn ready(&mut self) -> usize {
        let hasher = Hasher {
            whole: self.whole.as_mut(),
            ranges: Some(&mut self.ranges),
        };
        let reach = usize::try_from(hasher.reach()).unwrap_or(usize::MAX);
        self.buffered().min(reach)
    }

    /// Puts the next `length` bytes, at most what is ready, before the chains. They have to be compressed before `end`.
    pub fn lanes<'s>(&'s mut self, kernel: Kernel, length: usize, lanes: &mut Vec<Lane<'s>>) {
        let from = (self.done - self.block.at) as usize;
        self.done += length as u64;
        let hasher = Hasher {
            whole: self.whole.as_mut(),
            ranges: Some(&mut self.ranges),
        };
        hasher.lanes(kernel, &self.block.buffer[from..from + length], lanes);
    }

    /// What has become final.
    pub fn end(&mut self, kernel: Kernel) -> Vec<Digest> {
        let hasher = Hasher {
            whole: self.whole.as_mut(),
            ranges: Some(&mut self.ranges),
        };
        hasher.end(kernel, &mut self.ends);
        self.ends.take()
    }

    /// Its buffer, for the next one.
    pub fn into_buffer(self) -> Vec<u8> {
        self.block.buffer
    }
}
