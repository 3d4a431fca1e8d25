//! One large file on several threads. Its own thread runs the whole file's chain, which nobody can divide; the others read
//! ahead, and hash ranges when there is enough to hash. Blocks are in memory once, and few at a time.
use crate::ends::Ends;
use crate::fault::Fault;
use crate::file::OpenFile;
use crate::hasher::{Hasher, Ranges, Whole};
use crate::run::Run;
use crate::stream::Stream;
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const BLOCK: u64 = 256 << 10;
/// Blocks in memory: all of them stay in the last-level cache.
const SLOTS: usize = 16;
/// Waiting threads look this often whether the run was stopped.
const PATIENCE: Duration = Duration::from_millis(20);

pub struct Pipeline<'a> {
    run: &'a Run,
    file: Arc<OpenFile>,
    /// Of the file.
    bytes: Range<u64>,
    flow: Mutex<Flow>,
    /// What the file's own thread waits for, and what the others wait for.
    progress: Condvar,
    room: Condvar,
    ranges: Mutex<Ranges<'a>>,
    pub ends: Mutex<Ends>,
}

/// Blocks are counted from the pipeline's first.
struct Flow {
    /// Number of the first of `slots`.
    base: u64,
    /// None: somebody reads it.
    slots: VecDeque<Option<Arc<Vec<u8>>>>,
    spare: Vec<Vec<u8>>,
    /// The next block of the whole file's chain, and of the ranges'.
    whole: u64,
    ranges: u64,
    /// Somebody hashes ranges.
    held: bool,
    /// A helper has the ranges, or will have them next.
    claimed: bool,
    fault: Option<Fault>,
}

type Block = Arc<Vec<u8>>;

/// What a thread does next.
enum Step {
    /// The whole file's chain, and with it that of the ranges.
    Both(Block),
    Whole(Block),
    Ranges(Block),
    /// The block of that number.
    Read(u64),
    Wait,
    Done,
}

impl<'a> Pipeline<'a> {
    /// `stream`: without bytes that are read and not hashed. Its whole file's chain is for the thread that leads.
    pub fn new(run: &'a Run, stream: Stream<'a>) -> (Arc<Pipeline<'a>>, Option<Whole<'a>>) {
        let pipeline = Pipeline {
            run,
            bytes: stream.done..stream.item.bytes.end,
            file: stream.file,
            flow: Mutex::new(Flow {
                base: 0,
                slots: VecDeque::new(),
                spare: Vec::new(),
                whole: 0,
                ranges: 0,
                held: false,
                claimed: false,
                fault: None,
            }),
            progress: Condvar::new(),
            room: Condvar::new(),
            ranges: Mutex::new(stream.ranges),
            ends: Mutex::new(stream.ends),
        };
        (Arc::new(pipeline), stream.whole)
    }

    /// The file's own thread: one step. Whether there is another.
    pub fn lead(&self, whole: &mut Whole<'a>) -> Result<bool, Fault> {
        let step = self.plan(&self.progress, |flow| flow.lead(self.blocks()));
        let (both, block) = match step {
            Step::Both(block) => (true, block),
            Step::Whole(block) => (false, block),
            Step::Done => return self.flow().fault.take().map_or(Ok(false), Err),
            step => return self.take(step).map(|()| true),
        };
        let length = self.hash(Some(whole), both, block);
        self.run.queue.hashed(length);
        self.advance(|flow| {
            flow.whole += 1;
            if both {
                flow.ranges += 1;
                flow.held = false;
            }
        });
        Ok(true)
    }

    /// Another thread, as long as it has nothing better to do.
    pub fn help(&self, mut is_free: impl FnMut() -> bool) {
        let mut mine = false;
        while mine || is_free() {
            match self.plan(&self.room, |flow| flow.help(self.blocks(), &mut mine)) {
                Step::Done => return,
                step => {
                    if let Err(fault) = self.take(step) {
                        return self.advance(|flow| flow.fault = Some(fault));
                    }
                }
            }
        }
    }

    /// What any thread can do.
    fn take(&self, step: Step) -> Result<(), Fault> {
        if let Step::Ranges(block) = step {
            self.hash(None, true, block);
            self.advance(|flow| {
                flow.ranges += 1;
                flow.held = false;
            });
        } else if let Step::Read(number) = step {
            self.read(number)?;
        }
        Ok(())
    }

    /// Bytes hashed.
    fn hash(&self, whole: Option<&mut Whole<'a>>, with_ranges: bool, block: Block) -> u64 {
        // Whoever holds them got them from the flow: nobody waits here.
        let mut ranges = with_ranges.then(|| self.ranges.lock().unwrap_or_else(PoisonError::into_inner));
        let hasher = Hasher {
            whole,
            ranges: ranges.as_deref_mut(),
        };
        hasher.update(self.run.kernel, &block, &self.ends);
        block.len() as u64
    }

    fn read(&self, number: u64) -> Result<(), Fault> {
        let mut buffer = self.flow().spare.pop().unwrap_or_default();
        let at = self.bytes.start + number * BLOCK;
        buffer.resize((self.bytes.end - at).min(BLOCK) as usize, 0);
        self.file.read(&mut buffer, at)?;
        self.run.read(buffer.len());
        self.advance(|flow| flow.put(number, buffer));
        Ok(())
    }

    fn blocks(&self) -> u64 {
        (self.bytes.end - self.bytes.start).div_ceil(BLOCK)
    }

    fn flow(&self) -> MutexGuard<'_, Flow> {
        self.flow.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn plan(&self, changed: &Condvar, next: impl FnOnce(&mut Flow) -> Step) -> Step {
        let mut flow = self.flow();
        let step = next(&mut flow);
        if matches!(step, Step::Wait) {
            drop(changed.wait_timeout(flow, PATIENCE));
        }
        step
    }

    fn advance(&self, change: impl FnOnce(&mut Flow)) {
        let mut flow = self.flow();
        change(&mut flow);
        flow.recycle();
        // To wake a thread takes longer than to read a block: there should be more than one to read.
        let useful = flow.claimed || flow.slots.len() <= SLOTS / 2 || flow.fault.is_some();
        drop(flow);
        self.progress.notify_one();
        if useful {
            self.room.notify_all();
        }
    }

    pub fn is_done(&self) -> bool {
        let flow = self.flow();
        flow.base == self.blocks() || flow.fault.is_some()
    }
}

impl Flow {
    fn block(&self, number: u64) -> Option<Block> {
        self.slots.get((number - self.base) as usize)?.clone()
    }

    /// The first block that nobody has read or reads.
    fn unread(&self) -> u64 {
        self.base + self.slots.len() as u64
    }

    fn lead(&mut self, blocks: u64) -> Step {
        if self.fault.is_some() || self.base == blocks {
            return Step::Done;
        }
        if !self.claimed && self.ranges < self.whole {
            return self.hold();
        }
        match self.block(self.whole) {
            Some(block) if self.ranges == self.whole && !self.held && !self.claimed => {
                self.held = true;
                Step::Both(block)
            }
            Some(block) => Step::Whole(block),
            None if self.whole < self.unread() => Step::Wait,
            None => self.reserve(blocks).unwrap_or(Step::Wait),
        }
    }

    /// Reads until there is no room, then hashes the ranges of what was read. `mine`: the ranges are claimed by this
    /// thread.
    fn help(&mut self, blocks: u64, mine: &mut bool) -> Step {
        if self.fault.is_some() || self.base == blocks {
            return Step::Done;
        }
        if *mine && !self.held && self.block(self.ranges).is_none() {
            (self.claimed, *mine) = (false, false);
        }
        if !*mine && let Some(step) = self.reserve(blocks) {
            return step;
        }
        if !self.claimed && self.ranges < self.unread() {
            (self.claimed, *mine) = (true, true);
        }
        if *mine { self.hold() } else { Step::Wait }
    }

    /// The next block of the ranges.
    fn hold(&mut self) -> Step {
        match self.block(self.ranges) {
            Some(block) if !self.held => {
                self.held = true;
                Step::Ranges(block)
            }
            _ => Step::Wait,
        }
    }

    /// Room for the next block, for the caller to read it.
    fn reserve(&mut self, blocks: u64) -> Option<Step> {
        let number = self.unread();
        (number < blocks && self.slots.len() < SLOTS).then(|| {
            self.slots.push_back(None);
            Step::Read(number)
        })
    }

    fn put(&mut self, number: u64, buffer: Vec<u8>) {
        if let Some(slot) = self.slots.get_mut((number - self.base) as usize) {
            *slot = Some(Arc::new(buffer));
        }
    }

    /// Gives up the blocks that are hashed.
    fn recycle(&mut self) {
        while self.base < self.whole.min(self.ranges) {
            let block = self.slots.pop_front().flatten();
            self.spare.extend(block.and_then(Arc::into_inner));
            self.base += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::Floor;
    use crate::os;
    use crate::run::Request;
    use crate::task::Task;
    use crate::worker::Worker;
    use std::fs::{self, File};

    #[test]
    fn a_range_that_another_thread_ends_last_is_not_lost() {
        let folder = std::env::temp_dir();
        let name = format!("attest-model-pipeline-{}", std::process::id());
        fs::write(folder.join(&name), vec![7; 2 * BLOCK as usize]).unwrap();
        let task = Task {
            stamp: os::stamp(&File::open(folder.join(&name)).unwrap()).unwrap().0,
            path: name.clone(),
            source: None,
            whole: true,
            ranges: vec![0..BLOCK, BLOCK..2 * BLOCK],
            resume: None,
        };
        let run = Run::new(Request {
            root: folder.to_str().unwrap().to_owned(),
            tasks: vec![task],
            kernel: crate::sha256::Kernel::Portable,
            threads: 2,
            tell: false,
        });
        let floor = Floor::new(os::Root::new(folder.to_str().unwrap()).unwrap());
        let item = run.queue.next().unwrap();
        let file = Arc::new(OpenFile::open(&floor.root, &run.tasks[0], None).unwrap());
        let stream = Stream::new(item, &run.tasks[0], file.clone(), Vec::new());
        let (pipeline, whole) = Pipeline::new(&run, stream);
        let mut whole = whole.unwrap();
        // The whole file's chain is at its end while the other thread still has the ranges.
        pipeline.flow().claimed = true;
        while pipeline.flow().whole < pipeline.blocks() {
            pipeline.lead(&mut whole).unwrap();
        }
        pipeline.flow().claimed = false;
        pipeline.help(|| true);
        let mut worker = Worker::new(&run, &floor);
        worker.run_pipeline(&pipeline, &mut whole, item, &file).unwrap();
        assert_eq!(worker.placed.len(), 3);
        fs::remove_file(folder.join(name)).unwrap();
    }
}
