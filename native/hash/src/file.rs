//! A file that is the one the scan saw, now and when it is finished with.
use crate::fault::{Fault, When, access};
use crate::os::{self, lease};
use crate::proof::{FileSystems, is_settled};
use crate::task::{Stamp, Task};
use std::fs::File;
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::SystemTime;

pub struct OpenFile {
    file: File,
    stamp: Stamp,
    /// Of the file system, if a read lease was taken.
    leased: Option<Arc<str>>,
}

impl OpenFile {
    /// `prove`: the file systems known so far, if it is to be proved that nobody writes meanwhile.
    pub fn open(root: &os::Root, task: &Task, prove: Option<&FileSystems>) -> Result<OpenFile, Fault> {
        let opened = match &task.source {
            Some(source) => os::open_absolute(source),
            None => root.open(&task.path),
        };
        let file = opened.map_err(|error| match error {
            error if os::escapes(&error) => Fault::Escapes,
            error => Fault::Access { call: "open", error },
        })?;
        let mut opened = OpenFile {
            file,
            stamp: task.stamp,
            leased: None,
        };
        opened.verify(When::Opening)?;
        let name = prove.and_then(|systems| systems.name(&opened.file, task.stamp.dev));
        opened.leased = name.filter(|_| lease::take(&opened.file));
        Ok(opened)
    }

    /// Of what was read so far, after `verify`: the name of the file system.
    pub fn proof(&self) -> Option<Arc<str>> {
        let name = self.leased.as_ref()?;
        (is_settled(&self.stamp, now()) && lease::is_held(&self.file)).then(|| name.clone())
    }

    /// To be called often: who wants to write waits for it.
    pub fn yield_lease(&self) {
        if self.leased.is_some() && !lease::is_held(&self.file) {
            lease::release(&self.file);
        }
    }

    /// Fills `into` with the bytes at `at`: all of them, or the file has changed.
    pub fn read(&self, mut into: &mut [u8], mut at: u64) -> Result<(), Fault> {
        while !into.is_empty() {
            match os::read_at(&self.file, into, at) {
                Ok(0) => {
                    return Err(Fault::Changed {
                        when: When::Short,
                        found: None,
                    });
                }
                Ok(count) => {
                    into = &mut into[count..];
                    at += count as u64;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(Fault::Access { call: "read", error }),
            }
        }
        Ok(())
    }

    pub fn verify(&self, when: When) -> Result<(), Fault> {
        let (stamp, regular) = os::stamp(&self.file).map_err(access("fstat"))?;
        // A stamp holds the inode's number, so what is not a regular file cannot have the stamp of one that was.
        if regular && stamp == self.stamp {
            return Ok(());
        }
        Err(Fault::Changed {
            when,
            found: Some(stamp),
        })
    }
}

/// Nanoseconds since 1970; before that nothing is settled.
fn now() -> i128 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    now.map_or(i128::MIN, |now| now.as_nanos() as i128)
}
