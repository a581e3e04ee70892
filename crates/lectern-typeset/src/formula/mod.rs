//! Formulas: LaTeX in, `MathML` out.
//!
//! 1. `expand` writes out the author's own commands, and in other words what the next part does not know,
//! 2. `math-core` sets the rest,
//! 3. `markup` lets nothing through but `MathML` that draws.

mod defaults;
mod definition;
mod expand;
mod limits;
mod markup;
mod scan;
mod text;

use std::fmt;

use math_core::{LatexError, LatexToMathML, MathCoreConfig, MathDisplay};

use self::definition::Definitions;
use self::scan::Scan;

/// How a formula stands on a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    /// Within a line.
    Inline,
    /// On lines of its own.
    Block,
}

/// Why a formula cannot be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// The part of the formula where it is; empty where it is all of it.
    pub near: String,
}

impl Fault {
    fn new(message: impl Into<String>, near: &str) -> Self {
        Self {
            message: message.into(),
            near: near.chars().take(24).collect(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if !self.near.is_empty() {
            write!(f, " It is at `{}`.", self.near.trim())?;
        }
        Ok(())
    }
}

/// Sets the formulas of a deck, with the commands that they define for one another.
#[derive(Debug, Default)]
pub struct Formulas {
    definitions: Definitions,
    setter: Option<LatexToMathML>,
}

impl Formulas {
    /// Nothing is defined yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets what was defined, and knows from then on what a text defines, whatever else stands in it.
    pub fn begin(&mut self, text: &str) {
        self.definitions = Definitions::default();
        let mut scan = Scan::new(text);
        while let Some((_, name)) = scan.command() {
            let before = scan;
            // What cannot be read is said of the formula in which it stands.
            if self.definitions.read(name, &mut scan) == Some(false) {
                scan = before;
            }
        }
    }

    /// A formula as an element `math`, which is safe in any page; empty where it only defines commands.
    ///
    /// # Errors
    ///
    /// Where it is no LaTeX, or LaTeX that is not known here.
    pub fn set(&mut self, source: &str, display: Display) -> Result<String, Fault> {
        let latex = expand::expand(source, &mut self.definitions)?;
        let latex = latex.trim();
        if latex.is_empty() {
            return Ok(String::new());
        }
        limits::check(latex)?;
        let setter = self.setter()?;
        let mathml = convert(setter, latex, display).or_else(|fault| {
            let environment = missing_environment(latex).ok_or_else(|| fault.clone())?;
            let whole = format!("\\begin{{{environment}}}{latex}\\end{{{environment}}}");
            convert(setter, &whole, display).map_err(|_second| fault)
        })?;
        if !markup::is_drawing(&mathml) {
            return Err(Fault::new("This part of LaTeX is not for slides.", ""));
        }
        Ok(markup::annotate(&mathml, source))
    }

    fn setter(&mut self) -> Result<&LatexToMathML, Fault> {
        if self.setter.is_none() {
            let made = LatexToMathML::new(MathCoreConfig::default());
            self.setter = Some(made.map_err(|(error, ..)| fault_of(&error, ""))?);
        }
        self.setter
            .as_ref()
            .ok_or_else(|| Fault::new("Formulas cannot be set.", ""))
    }
}

fn convert(setter: &LatexToMathML, latex: &str, display: Display) -> Result<String, Fault> {
    let display = match display {
        Display::Inline => MathDisplay::Inline,
        Display::Block => MathDisplay::Block,
    };
    let converted = setter.convert_with_local_state(latex, display);
    match converted {
        Ok(result) => Ok(result.mathml),
        Err(error) => Err(fault_of(&error, latex)),
    }
}

/// What authors leave out round lines that are aligned, and round a formula with a number.
fn missing_environment(latex: &str) -> Option<&'static str> {
    if latex.contains(r"\begin{equation") || latex.contains(r"\begin{align*") {
        None
    } else if latex.contains(r"\tag") {
        Some(if latex.contains('&') {
            "align*"
        } else {
            "equation*"
        })
    } else {
        latex.contains('&').then_some("aligned")
    }
}

fn fault_of(error: &LatexError, latex: &str) -> Fault {
    let start = latex.floor_char_boundary(error.0.start.min(latex.len()));
    let rest = latex.get(start..).unwrap_or_default();
    let near = if rest.is_empty() { latex } else { rest };
    Fault::new(error.error_message(), near)
}
