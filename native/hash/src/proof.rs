//! When a digest outlives the run: nobody could write to the file while it was hashed, and whoever writes to it later moves
//! its change time.
use crate::os;
use crate::task::Stamp;
use std::collections::HashMap;
use std::fs::File;
use std::sync::{Arc, Mutex};

/// Names of file systems, by device.
#[derive(Default)]
pub struct FileSystems(Mutex<HashMap<u64, Option<Arc<str>>>>);

impl FileSystems {
    /// None: on this one nothing can be proved.
    pub fn name(&self, file: &File, device: u64) -> Option<Arc<str>> {
        let mut known = self.0.lock().ok()?;
        known
            .entry(device)
            .or_insert_with(|| os::file_system(file).map(Arc::from))
            .clone()
    }
}

/// Longer than the tick of the clock that files' times are taken from, in nanoseconds.
const TICK: i128 = 20_000_000;
/// The same where times are stored in seconds.
const SECONDS: i128 = 2_000_000_000;

/// Whether the last change is so far back that one made `now` would get another time.
pub fn is_settled(stamp: &Stamp, now: i128) -> bool {
    let whole = |time: i128| time % 1_000_000_000 == 0;
    let margin = if whole(stamp.modified) && whole(stamp.changed) {
        SECONDS
    } else {
        TICK
    };
    now - stamp.modified.max(stamp.changed) > margin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_within_the_clocks_tick_is_not_settled() {
        let now = 1_000_000_000_000_000_001;
        let at = |modified, changed| Stamp {
            dev: 0,
            ino: 0,
            size: 0,
            modified,
            changed,
        };
        assert!(is_settled(&at(now - TICK - 1, now - TICK - 1), now));
        assert!(!is_settled(&at(now - TICK - 1, now - TICK), now));
        assert!(!is_settled(&at(now - TICK, now - TICK - 1), now));
        // The clock was set back.
        assert!(!is_settled(&at(now - SECONDS, now + 1), now));
        let second = now - 1;
        assert!(is_settled(&at(second - SECONDS, second - SECONDS), now));
        assert!(!is_settled(&at(second - SECONDS, second - SECONDS / 2), now));
        assert!(is_settled(&at(second - SECONDS, second - SECONDS / 2 + 1), now));
    }
}
