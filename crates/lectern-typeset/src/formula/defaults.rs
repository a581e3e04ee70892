//! What authors may take as given and `math-core` does not have, in its words.

use std::borrow::Cow;

use super::definition::Definition;

/// Commands, how many arguments they take, and what stands for them.
const COMMANDS: &[(&str, usize, &str)] = &[
    ("abs", 1, r"\left\lvert #1\right\rvert "),
    ("bbox", 1, "#1"),
    ("boldmath", 0, ""),
    (
        "boxed",
        1,
        r"\begin{darray}{|c|}\hline #1\\\hline\end{darray}",
    ),
    ("class", 2, "#2"),
    ("colorbox", 2, r"\text{#2}"),
    ("cssId", 2, "#2"),
    ("dfn", 1, r"\text{#1}"),
    ("dotsb", 0, r"\cdots "),
    ("dotsc", 0, r"\ldots "),
    ("dotsi", 0, r"\cdots "),
    ("dotsm", 0, r"\cdots "),
    ("dotso", 0, r"\ldots "),
    ("dv", 2, r"\frac{\mathrm{d}#1}{\mathrm{d}#2}"),
    ("ensuremath", 1, "#1"),
    ("eqref", 1, r"\text{(#1)}"),
    ("fbox", 1, r"\boxed{\text{#1}}"),
    ("fcolorbox", 3, r"\boxed{\text{#3}}"),
    ("hbox", 1, r"\text{#1}"),
    ("href", 2, "#2"),
    ("htmlClass", 2, "#2"),
    ("htmlId", 2, "#2"),
    ("htmlStyle", 2, "#2"),
    ("iddots", 0, "⋰"),
    ("label", 1, ""),
    ("llap", 1, "#1"),
    ("mathclap", 1, "#1"),
    ("mathchoice", 4, "#1"),
    ("mathds", 1, r"\mathbb{#1}"),
    ("mathllap", 1, "#1"),
    ("mathrlap", 1, "#1"),
    ("mathstrut", 0, ""),
    ("mbox", 1, r"\text{#1}"),
    ("norm", 1, r"\left\lVert #1\right\rVert "),
    ("pdv", 2, r"\frac{\partial #1}{\partial #2}"),
    ("pod", 1, r"\quad(#1)"),
    ("raisebox", 2, r"\text{#2}"),
    ("ref", 1, r"\text{#1}"),
    ("rlap", 1, "#1"),
    ("smash", 1, "#1"),
    ("strut", 0, ""),
    ("substack", 1, r"\begin{subarray}{c}#1\end{subarray}"),
    ("unboldmath", 0, ""),
    ("url", 1, r"\texttt{#1}"),
    ("widetilde", 1, r"\overset{\sim}{#1}"),
];

/// Environments, and what stands for them. Formulas have no numbers but those that their authors give.
const ENVIRONMENTS: &[(&str, &str)] = &[
    ("align", "align*"),
    ("alignat", "align*"),
    ("alignat*", "align*"),
    ("alignedat", "aligned"),
    ("eqnarray", "array}{rcl"),
    ("eqnarray*", "array}{rcl"),
    ("equation", "equation*"),
    ("flalign", "align*"),
    ("flalign*", "align*"),
    ("gather", "gather*"),
    ("math", "aligned"),
    ("displaymath", "aligned"),
    ("multline*", "gather*"),
    ("multline", "gather*"),
    ("smallmatrix", "subarray}{cccccccccc"),
    ("split", "aligned"),
];

/// What a command stands for.
pub(super) fn get(name: &str) -> Option<Definition> {
    let (_, n_arguments, body) = COMMANDS.iter().find(|(known, ..)| *known == name)?;
    Some(Definition {
        n_arguments: *n_arguments,
        default: None,
        body: Cow::Borrowed(body),
    })
}

/// What stands for an environment at its beginning.
pub(super) fn environment(name: &str) -> &str {
    let known = ENVIRONMENTS.iter().find(|(known, _)| *known == name);
    known.map_or(name, |(_, ours)| ours)
}
