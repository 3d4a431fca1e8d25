//! A range is told once its own chain has ended and the whole file's has passed its end, in whichever order.
use crate::task::Midstate;
use std::collections::VecDeque;

/// A digest that is final.
#[derive(Clone)]
pub struct Digest {
    /// Index among the task's ranges; none: the whole file.
    pub range: Option<u32>,
    pub bytes: [u8; 32],
    /// The whole file's hash up to the range's end, if that is at a block's end.
    pub midstate: Option<Midstate>,
}

#[derive(Default)]
struct End {
    digest: Option<[u8; 32]>,
    /// Whether the whole file's chain has passed it, and what it was there.
    passed: Option<Option<Midstate>>,
}

/// The ranges of one stream that are not told yet.
pub struct Ends {
    first: usize,
    ends: VecDeque<End>,
    /// The whole file's digest.
    whole: Option<[u8; 32]>,
}

impl Ends {
    /// `first`: index of the stream's first range.
    pub fn new(first: usize) -> Ends {
        Ends {
            first,
            ends: VecDeque::new(),
            whole: None,
        }
    }

    pub fn digest(&mut self, range: usize, bytes: [u8; 32]) {
        self.at(range).digest = Some(bytes);
    }

    pub fn passed(&mut self, range: usize, midstate: Option<Midstate>) {
        self.at(range).passed = Some(midstate);
    }

    pub fn whole(&mut self, bytes: [u8; 32]) {
        self.whole = Some(bytes);
    }

    fn at(&mut self, range: usize) -> &mut End {
        let index = range - self.first;
        if self.ends.len() <= index {
            self.ends.resize_with(index + 1, End::default);
        }
        &mut self.ends[index]
    }

    /// What is final and was not taken yet.
    pub fn take(&mut self) -> Vec<Digest> {
        let mut digests = Vec::new();
        while let Some(End {
            digest: Some(bytes),
            passed: Some(midstate),
        }) = self.ends.front()
        {
            digests.push(Digest {
                range: Some(self.first as u32),
                bytes: *bytes,
                midstate: *midstate,
            });
            self.ends.pop_front();
            self.first += 1;
        }
        digests.extend(self.whole.take().map(|bytes| Digest {
            range: None,
            bytes,
            midstate: None,
        }));
        digests
    }
}
