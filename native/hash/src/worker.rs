//! One thread: several files side by side, since one chain alone leaves most of the core idle.
use crate::ends::Digest;
use crate::fault::{Fault, When};
use crate::file::OpenFile;
use crate::floor::Floor;
use crate::pipeline::Pipeline;
use crate::queue::Item;
use crate::run::{Finished, Placed, Run};
use crate::sha256::Lane;
use crate::stream::Stream;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

/// Read at once of one file: all lanes together stay in a core's second-level cache.
const BLOCKS: usize = 512 << 10;
const BLOCK: std::ops::RangeInclusive<usize> = 32 << 10..=256 << 10;
/// Lanes advance together by what the shortest has ready, but not by less: it would be all overhead.
const STEP: usize = 4 << 10;
/// What is left of a file that is worth the help of another thread.
const HELP: u64 = 4 << 20;
/// Who wants to write to a file that is leased waits about that long.
const PATIENCE: Duration = Duration::from_millis(10);

pub struct Worker<'a, 'f> {
    run: &'a Run,
    floor: &'f Floor<'a>,
    lanes: Vec<Stream<'a>>,
    /// Buffers of streams that are finished.
    spare: Vec<Vec<u8>>,
    pub(crate) placed: Vec<Placed>,
    /// When it was last seen whether somebody wants to write.
    looked: Instant,
}

impl<'a, 'f> Worker<'a, 'f> {
    pub fn new(run: &'a Run, floor: &'f Floor<'a>) -> Worker<'a, 'f> {
        Worker {
            run,
            floor,
            lanes: Vec::new(),
            spare: Vec::new(),
            placed: Vec::new(),
            looked: Instant::now(),
        }
    }

    /// Until nothing is left, or the run is stopped; what was finished by then.
    pub fn work(mut self) -> Vec<Placed> {
        while self.is_needed() {
            if let Err((task, fault)) = self.step() {
                self.run.fail(task, fault);
            }
        }
        self.placed
    }

    fn is_needed(&self) -> bool {
        !self.run.is_stopped() && self.run.queue.pending() > 0
    }

    fn step(&mut self) -> Result<(), (u32, Fault)> {
        self.balance()?;
        match self.lanes.pop() {
            None => self.help(),
            Some(stream) if self.lanes.is_empty() && self.is_worth_help(&stream) => return self.lead(stream),
            Some(stream) => {
                self.lanes.push(stream);
                return self.turn();
            }
        }
        Ok(())
    }

    fn is_worth_help(&self, stream: &Stream<'_>) -> bool {
        stream.whole.is_some() && stream.buffered() == 0 && stream.left() > HELP && self.run.queue.is_empty()
    }

    /// As many streams as are this thread's share.
    fn balance(&mut self) -> Result<(), (u32, Fault)> {
        let share = self.run.share();
        while self.lanes.len() > share {
            self.floor.give(self.lanes.swap_remove(0));
        }
        while self.lanes.len() < share {
            if let Some(stream) = self.floor.take() {
                self.lanes.push(stream);
            } else if let Some(item) = self.run.queue.next() {
                self.open(item).map_err(|fault| (item.task, fault))?;
            } else {
                break;
            }
        }
        Ok(())
    }

    fn open(&mut self, item: &'a Item) -> Result<(), Fault> {
        let task = &self.run.tasks[item.task as usize];
        let file_systems = self.run.tell.then_some(&self.run.file_systems);
        let file = OpenFile::open(&self.floor.root, task, file_systems)?;
        let buffer = self.spare.pop().unwrap_or_default();
        self.lanes.push(Stream::new(item, task, Arc::new(file), buffer));
        // An empty file is at its end already.
        self.end(self.lanes.len() - 1)
    }

    /// Reads where nothing is left, and hashes as much of every lane.
    fn turn(&mut self) -> Result<(), (u32, Fault)> {
        let block = (BLOCKS / self.run.kernel.width()).clamp(*BLOCK.start(), *BLOCK.end());
        for stream in &mut self.lanes {
            let count = stream.fill(block).map_err(|fault| (stream.item.task, fault))?;
            self.run.read(count);
        }
        self.yield_leases();
        self.compress();
        for lane in (0..self.lanes.len()).rev() {
            let task = self.lanes[lane].item.task;
            self.end(lane).map_err(|fault| (task, fault))?;
        }
        Ok(())
    }

    fn compress(&mut self) {
        let kernel = self.run.kernel;
        let shortest = self.lanes.iter_mut().map(Stream::ready).min().unwrap_or(0);
        let mut lanes: Vec<Lane<'_>> = Vec::with_capacity(2 * self.lanes.len());
        for stream in &mut self.lanes {
            let length = stream.ready().min(shortest.max(STEP));
            self.run.queue.hashed(length as u64);
            stream.lanes(kernel, length, &mut lanes);
        }
        kernel.compress(&mut lanes);
    }

    fn end(&mut self, lane: usize) -> Result<(), Fault> {
        let stream = &mut self.lanes[lane];
        let digests = stream.end(self.run.kernel);
        let ended = stream.left() == 0;
        let (item, file) = (stream.item, stream.file.clone());
        self.tell(item, &file, digests, ended)?;
        if ended {
            self.spare.push(self.lanes.swap_remove(lane).into_buffer());
        }
        Ok(())
    }

    /// What was read has to be still what it was, at the end and whenever something is told.
    fn tell(&mut self, item: &Item, file: &OpenFile, digests: Vec<Digest>, ended: bool) -> Result<(), Fault> {
        let told = self.run.tell && !digests.is_empty();
        if ended || told {
            file.verify(When::Reading)?;
        }
        let task = item.task;
        self.placed
            .extend(digests.iter().map(|digest| self.run.place(task, digest)));
        if told {
            let proof = file.proof();
            self.run.finish(digests.into_iter().map(|digest| Finished {
                task,
                digest,
                proof: proof.clone(),
            }));
        }
        if ended {
            self.run.queue.finished();
        }
        Ok(())
    }

    /// The one file that this thread has, with the help of threads that have none.
    fn lead(&mut self, stream: Stream<'a>) -> Result<(), (u32, Fault)> {
        let (item, file) = (stream.item, stream.file.clone());
        let (pipeline, whole) = Pipeline::new(self.run, stream);
        self.floor.open(pipeline.clone());
        let result = whole.map_or(Ok(()), |mut whole| {
            self.run_pipeline(&pipeline, &mut whole, item, &file)
        });
        self.floor.close(&pipeline);
        result.map_err(|fault| (item.task, fault))
    }

    pub(crate) fn run_pipeline(
        &mut self,
        pipeline: &Pipeline<'a>,
        whole: &mut crate::hasher::Whole<'a>,
        item: &Item,
        file: &OpenFile,
    ) -> Result<(), Fault> {
        let mut more = true;
        while more && !self.run.is_stopped() {
            more = pipeline.lead(whole)?;
            // After the last step too: another thread may have ended the last range since.
            let digests = pipeline.ends.lock().unwrap_or_else(PoisonError::into_inner).take();
            if self.looked.elapsed() > PATIENCE {
                file.yield_lease();
                self.looked = Instant::now();
            }
            self.tell(item, file, digests, !more)?;
        }
        Ok(())
    }

    fn help(&self) {
        if let Some(pipeline) = self.floor.pipeline() {
            pipeline.help(|| self.is_needed() && !self.floor.has_streams());
        }
    }

    fn yield_leases(&mut self) {
        if self.run.tell && self.looked.elapsed() > PATIENCE {
            self.lanes.iter().for_each(|stream| stream.file.yield_lease());
            self.looked = Instant::now();
        }
    }
}
