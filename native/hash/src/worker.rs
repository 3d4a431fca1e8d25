//! One thread: several files side by side, since one chain alone leaves most of the core idle.
use crate::fault::{Fault, When};
use crate::file::OpenFile;
use crate::run::{Finished, Placed, Run};
use crate::sha256::Lane;
use crate::stream::{Digest, Stream};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Read at once of one file: all lanes together stay in a core's second-level cache.
const BLOCKS: usize = 512 << 10;
const BLOCK: std::ops::RangeInclusive<usize> = 32 << 10..=256 << 10;
/// Lanes advance together by what the shortest has ready, but not by less: it would be all overhead.
const STEP: usize = 4 << 10;
/// Who wants to write to a file that is leased waits about that long.
const PATIENCE: Duration = Duration::from_millis(10);

pub struct Worker<'a> {
    run: &'a Run,
    lanes: Vec<Stream<'a>>,
    /// Buffers of streams that are finished.
    spare: Vec<Vec<u8>>,
    placed: Vec<Placed>,
    /// When it was last seen whether somebody wants to write.
    looked: Instant,
}

impl<'a> Worker<'a> {
    pub fn new(run: &'a Run) -> Worker<'a> {
        Worker {
            run,
            lanes: Vec::new(),
            spare: Vec::new(),
            placed: Vec::new(),
            looked: Instant::now(),
        }
    }

    /// Until nothing is left, or the run is stopped; what was finished by then.
    pub fn work(mut self) -> Vec<Placed> {
        while !self.run.is_stopped() {
            self.start();
            if self.lanes.is_empty() {
                break;
            }
            if let Err((task, fault)) = self.turn() {
                self.run.fail(task, fault);
            }
        }
        self.placed
    }

    fn start(&mut self) {
        while self.lanes.len() < self.run.lanes() {
            let Some(item) = self.run.queue.next() else { return };
            if let Err(fault) = self.open(item) {
                return self.run.fail(item.task, fault);
            }
        }
    }

    fn open(&mut self, item: &'a crate::queue::Item) -> Result<(), Fault> {
        let task = &self.run.tasks[item.task as usize];
        let file = Arc::new(OpenFile::open(
            &self.run.root,
            task,
            self.run.tell.then_some(&self.run.file_systems),
        )?);
        let stream = Stream::new(item, task, file, self.spare.pop().unwrap_or_default());
        self.lanes.push(stream);
        // An empty file is at its end already.
        let lane = self.lanes.len() - 1;
        self.advance(lane)
    }

    /// Reads where nothing is left, and hashes as much of every lane.
    fn turn(&mut self) -> Result<(), (u32, Fault)> {
        let block = (BLOCKS / self.run.kernel.width()).clamp(*BLOCK.start(), *BLOCK.end());
        for stream in &mut self.lanes {
            let count = stream.fill(block).map_err(|fault| (stream.item.task, fault))?;
            self.run.read(count);
        }
        self.yield_leases();
        let shortest = self.lanes.iter().map(Stream::ready).min().unwrap_or(0);
        self.compress(shortest.max(STEP));
        for lane in (0..self.lanes.len()).rev() {
            let task = self.lanes[lane].item.task;
            self.advance(lane).map_err(|fault| (task, fault))?;
        }
        Ok(())
    }

    fn compress(&mut self, step: usize) {
        let kernel = self.run.kernel;
        let mut lanes: Vec<Lane<'_>> = Vec::with_capacity(2 * self.lanes.len());
        for stream in &mut self.lanes {
            let length = stream.ready().min(step);
            self.run.queue.hashed(length as u64);
            stream.lanes(kernel, length, &mut lanes);
        }
        kernel.compress(&mut lanes);
    }

    fn advance(&mut self, lane: usize) -> Result<(), Fault> {
        let mut digests: Vec<Digest> = Vec::new();
        let stream = &mut self.lanes[lane];
        let ended = stream.advance(self.run.kernel, &mut digests);
        if ended || (self.run.tell && !digests.is_empty()) {
            stream.file.verify(When::Reading)?;
        }
        let (task, file) = (stream.item.task, stream.file.clone());
        self.placed
            .extend(digests.iter().map(|digest| self.run.place(task, digest)));
        if self.run.tell && !digests.is_empty() {
            let proof = file.proof();
            self.run.finish(digests.into_iter().map(|digest| Finished {
                task,
                digest,
                proof: proof.clone(),
            }));
        }
        if ended {
            self.spare.push(self.lanes.swap_remove(lane).into_block());
            self.run.queue.finished();
        }
        Ok(())
    }

    fn yield_leases(&mut self) {
        if self.run.tell && self.looked.elapsed() > PATIENCE {
            self.lanes.iter().for_each(|stream| stream.file.yield_lease());
            self.looked = Instant::now();
        }
    }
}
