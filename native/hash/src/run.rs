//! All tasks of one call, on as many threads as are wanted.
use crate::ends::Digest;
use crate::fault::{Failure, Fault, access};
use crate::floor::Floor;
use crate::os;
use crate::proof::FileSystems;
use crate::queue::Queue;
use crate::sha256::Kernel;
use crate::task::Task;
use crate::worker::Worker;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::thread;

/// Bytes that are worth a thread.
const LARGE: u64 = 8 << 20;

pub struct Request {
    /// Real path of the folder that all paths are beneath.
    pub root: String,
    pub tasks: Vec<Task>,
    pub kernel: Kernel,
    pub threads: usize,
    /// Whether finished digests are told, with a proof where there is one.
    pub tell: bool,
}

/// A digest that outlives a run which is stopped.
pub struct Finished {
    pub task: u32,
    pub digest: Digest,
    /// Name of the file system, if it was proved that nobody wrote meanwhile.
    pub proof: Option<Arc<str>>,
}

/// A digest, and its place among all of the run's: task by task, that of the whole file, then those of the ranges.
pub struct Placed(usize, [u8; 32]);

pub struct Run {
    root: String,
    pub(crate) tasks: Vec<Task>,
    pub(crate) kernel: Kernel,
    pub(crate) queue: Queue,
    threads: usize,
    /// Place of each task's first digest.
    places: Vec<usize>,
    digests: usize,
    stop: AtomicBool,
    read: AtomicU64,
    failure: Mutex<Option<Failure>>,
    pub(crate) tell: bool,
    pub(crate) file_systems: FileSystems,
    finished: Mutex<Vec<Finished>>,
}

impl Run {
    pub fn new(
        Request {
            root,
            tasks,
            kernel,
            threads,
            tell,
        }: Request,
    ) -> Run {
        let mut digests = 0;
        let place = |task: &Task| {
            let place = digests;
            digests += task.digests();
            place
        };
        Run {
            root,
            places: tasks.iter().map(place).collect(),
            queue: Queue::new(&tasks),
            tasks,
            kernel,
            threads: threads.max(1),
            digests,
            stop: AtomicBool::new(false),
            read: AtomicU64::new(0),
            failure: Mutex::new(None),
            tell,
            file_systems: FileSystems::default(),
            finished: Mutex::new(Vec::new()),
        }
    }

    /// All digests, 32 bytes each.
    pub fn hash(&self) -> Result<Vec<u8>, Failure> {
        if self.queue.pending() == 0 {
            return Ok(Vec::new());
        }
        let first = |fault| Failure { task: 0, fault };
        let root = os::Root::new(&self.root).map_err(access("open")).map_err(first)?;
        let placed = self.in_threads(root);
        match self.failure.lock().ok().and_then(|mut failure| failure.take()) {
            Some(failure) => Err(failure),
            None if placed.len() == self.digests => Ok(put_together(placed)),
            None if self.is_stopped() => Err(first(Fault::Stopped)),
            None => Err(first(Fault::Incomplete)),
        }
    }

    fn in_threads(&self, root: os::Root) -> Vec<Placed> {
        let floor = Floor::new(root);
        thread::scope(|scope| {
            // Where the system gives no more threads, this one does it all.
            let start = |_| {
                let work = || Worker::new(self, &floor).work();
                thread::Builder::new().spawn_scoped(scope, work).ok()
            };
            let others: Vec<_> = (1..self.useful()).map_while(start).collect();
            let mut placed = Worker::new(self, &floor).work();
            placed.extend(others.into_iter().filter_map(|thread| thread.join().ok()).flatten());
            placed
        })
    }

    /// Threads that will find something to do: two at one file, if it is large.
    fn useful(&self) -> usize {
        let large = (self.queue.bytes() / LARGE) as usize;
        self.threads
            .min(self.queue.pending().max(large.min(2 * self.queue.pending())))
    }

    /// Ends the run soon. From any thread, at any time.
    pub fn stop(&self) {
        self.stop.store(true, Relaxed);
    }

    pub fn is_stopped(&self) -> bool {
        self.stop.load(Relaxed)
    }

    /// Bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.read.load(Relaxed)
    }

    /// What was finished since the last call.
    pub fn take_finished(&self) -> Vec<Finished> {
        self.finished
            .lock()
            .map(|mut finished| std::mem::take(&mut *finished))
            .unwrap_or_default()
    }

    pub(crate) fn finish(&self, finished: impl Iterator<Item = Finished>) {
        if let Ok(mut list) = self.finished.lock() {
            list.extend(finished);
        }
    }

    pub(crate) fn read(&self, bytes: usize) {
        self.read.fetch_add(bytes as u64, Relaxed);
    }

    /// Streams for each thread.
    pub(crate) fn share(&self) -> usize {
        self.queue
            .pending()
            .div_ceil(self.threads)
            .clamp(1, self.kernel.width())
    }

    pub(crate) fn fail(&self, task: u32, fault: Fault) {
        if let Ok(mut failure) = self.failure.lock() {
            failure.get_or_insert(Failure {
                task: task as usize,
                fault,
            });
        }
        self.stop();
    }

    pub(crate) fn place(&self, task: u32, digest: &Digest) -> Placed {
        let task = task as usize;
        let whole = usize::from(self.tasks[task].whole);
        let within = digest.range.map_or(0, |range| whole + range as usize);
        Placed(self.places[task] + within, digest.bytes)
    }
}

fn put_together(placed: Vec<Placed>) -> Vec<u8> {
    let mut bytes = vec![0; placed.len() * 32];
    for Placed(place, digest) in placed {
        bytes[place * 32..][..32].copy_from_slice(&digest);
    }
    bytes
}
