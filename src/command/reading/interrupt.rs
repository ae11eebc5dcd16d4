//! How the interrupt key ends a run.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use unsc_votes::{Error, Result};

/// Lets the interrupt key end the run after the texts at hand; pressed again, it ends the program at once.
pub(super) fn interruptible(stop: &Arc<AtomicBool>) -> Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::flag::{register, register_conditional_shutdown};
    let failed = |source| Error::Unreadable {
        path: PathBuf::from("the interrupt key"),
        source,
    };
    for signal in [SIGINT, SIGTERM] {
        register_conditional_shutdown(signal, 130, Arc::clone(stop)).map_err(failed)?;
        register(signal, Arc::clone(stop)).map_err(failed)?;
    }
    Ok(())
}
