//! Where threads meet: streams that one of them has too many of, and large files that others can help with.
use crate::os;
use crate::pipeline::Pipeline;
use crate::stream::Stream;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Idle threads look this often whether the run has ended.
const PATIENCE: Duration = Duration::from_millis(5);

pub struct Floor<'a> {
    pub root: os::Root,
    meeting: Mutex<Meeting<'a>>,
    changed: Condvar,
}

#[derive(Default)]
struct Meeting<'a> {
    streams: Vec<Stream<'a>>,
    pipelines: Vec<Arc<Pipeline<'a>>>,
}

impl<'a> Floor<'a> {
    pub fn new(root: os::Root) -> Floor<'a> {
        Floor {
            root,
            meeting: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    fn meeting(&self) -> MutexGuard<'_, Meeting<'a>> {
        self.meeting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn give(&self, stream: Stream<'a>) {
        self.meeting().streams.push(stream);
        self.changed.notify_all();
    }

    pub fn take(&self) -> Option<Stream<'a>> {
        self.meeting().streams.pop()
    }

    pub fn has_streams(&self) -> bool {
        !self.meeting().streams.is_empty()
    }

    pub fn open(&self, pipeline: Arc<Pipeline<'a>>) {
        self.meeting().pipelines.push(pipeline);
        self.changed.notify_all();
    }

    pub fn close(&self, pipeline: &Arc<Pipeline<'a>>) {
        self.meeting().pipelines.retain(|other| !Arc::ptr_eq(other, pipeline));
    }

    /// The pipeline that has the fewest helpers; else waits a while for something to do.
    pub fn pipeline(&self) -> Option<Arc<Pipeline<'a>>> {
        let meeting = self.meeting();
        let found = meeting
            .pipelines
            .iter()
            .filter(|pipeline| !pipeline.is_done())
            .min_by_key(|pipeline| Arc::strong_count(pipeline))
            .cloned();
        if found.is_none() && meeting.streams.is_empty() {
            drop(self.changed.wait_timeout(meeting, PATIENCE));
        }
        found
    }
}
