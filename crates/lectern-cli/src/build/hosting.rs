//! What hosts are told: which files stay as they are, and that nothing of a talk runs.

use anyhow::Result;

use super::site::Site;

/// Puts in what the hosts that we know read.
pub(super) fn put(site: &mut Site) -> Result<()> {
    for (path, content) in [
        // GitHub Pages would leave out files that begin with `_`.
        (".nojekyll", ""),
        ("_headers", include_str!("hosting/_headers")),
        ("hosting/nginx.conf", include_str!("hosting/nginx.conf")),
        ("hosting/Caddyfile", include_str!("hosting/Caddyfile")),
    ] {
        site.put(path, content.as_bytes())?;
    }
    Ok(())
}
