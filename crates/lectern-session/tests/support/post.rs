//! A channel that loses, doubles, delays and re-orders.

use lectern_session::transport::{TRANSPORTS, Transport};

/// How bad the channel is. All chances are in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weather {
    pub(crate) lost: u64,
    pub(crate) doubled: u64,
    pub(crate) longest_delay: u64,
}

impl Weather {
    /// Nothing is lost and everything takes a millisecond.
    pub(crate) const FINE: Self = Self {
        lost: 0,
        doubled: 0,
        longest_delay: 1,
    };
}

/// The channel. Chance is a seed, so that each run of a story is the same.
#[derive(Debug, Clone)]
pub(crate) struct Post {
    pub(crate) weather: Weather,
    pub(crate) open: Vec<Transport>,
    seed: u64,
}

impl Post {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            weather: Weather::FINE,
            open: TRANSPORTS.to_vec(),
            seed,
        }
    }

    /// When a message sent now comes in, and over which transports: none, one or more times.
    pub(crate) fn carry(&mut self) -> Vec<(Transport, u64)> {
        let mut arrivals = Vec::new();
        for transport in self.open.clone() {
            if self.chance() < self.weather.lost {
                continue;
            }
            let n_copies = if self.chance() < self.weather.doubled {
                2
            } else {
                1
            };
            for _ in 0..n_copies {
                let delay = 1 + self.chance() * self.weather.longest_delay.saturating_sub(1) / 99;
                arrivals.push((transport, delay));
            }
        }
        arrivals
    }

    /// Leaves open one transport, two or all three.
    pub(crate) fn open_some(&mut self) {
        let n_open = 1 + usize::from(self.chance() < 40) + usize::from(self.chance() < 40);
        let first = usize::from(self.chance() < 50);
        self.open = TRANSPORTS
            .into_iter()
            .cycle()
            .skip(first)
            .take(n_open)
            .collect();
    }

    /// A number from 0 to 99: a linear congruential generator, of which the upper bits are used.
    fn chance(&mut self) -> u64 {
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) % 100
    }
}
