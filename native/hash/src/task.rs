//! What is to be hashed.
use crate::sha256::State;
use std::ops::Range;

/// What tells that a file is still the one that was seen before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp {
    pub dev: u64,
    pub ino: u64,
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970, as the change time.
    pub modified: i128,
    pub changed: i128,
}

impl Stamp {
    /// `dev:ino:size:mtimeNs:ctimeNs`, decimal.
    pub fn parse(text: &str) -> Option<Stamp> {
        let mut fields = text.split(':');
        let stamp = Stamp {
            dev: fields.next()?.parse().ok()?,
            ino: fields.next()?.parse().ok()?,
            size: fields.next()?.parse().ok()?,
            modified: fields.next()?.parse().ok()?,
            changed: fields.next()?.parse().ok()?,
        };
        fields.next().is_none().then_some(stamp)
    }
}

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Stamp {
            dev,
            ino,
            size,
            modified,
            changed,
        } = self;
        write!(f, "{dev}:{ino}:{size}:{modified}:{changed}")
    }
}

/// SHA-256 of the first `at` bytes, a multiple of 64, not finished.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Midstate {
    pub at: u64,
    pub state: State,
}

pub struct Task {
    /// Relative to the root, with `/`.
    pub path: String,
    /// Absolute path of the file itself, where a symlink on the way to it was allowed.
    pub source: Option<String>,
    /// What the file has to be, when it is opened and after it was read.
    pub stamp: Stamp,
    /// Whether the whole file's digest is wanted.
    pub whole: bool,
    /// Ascending, not overlapping, within the file.
    pub ranges: Vec<Range<u64>>,
    /// Where an earlier hash of the whole file stopped.
    pub resume: Option<Box<Midstate>>,
}

impl Task {
    /// Digests wanted.
    pub fn digests(&self) -> usize {
        usize::from(self.whole) + self.ranges.len()
    }

    /// The first byte that has to be read for the whole file's digest.
    pub fn start(&self) -> u64 {
        let resumed = self.resume.as_ref().map_or(0, |midstate| midstate.at);
        self.ranges.first().map_or(resumed, |range| resumed.min(range.start))
    }

    /// Why it cannot be done, whatever the file holds.
    pub fn fault(&self) -> Option<&'static str> {
        let mut end = 0;
        for range in &self.ranges {
            if range.start < end || range.end < range.start {
                return Some("the ranges are not in ascending order");
            }
            end = range.end;
        }
        let resumed = self.resume.as_ref().map_or(0, |midstate| midstate.at);
        if end > self.stamp.size || resumed > self.stamp.size {
            return Some("a range lies outside of the file");
        }
        (!resumed.is_multiple_of(64)).then_some("a hash is resumed within a block")
    }
}
