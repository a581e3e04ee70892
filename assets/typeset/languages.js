// The languages that code may be in: their names, where their grammars are, and which others may stand within them.
// A grammar is fetched when a slide has code in its language.

const grammars = {
  "ada": () => import("highlight.js/lib/languages/ada"),
  "apache htaccess": () => import("highlight.js/lib/languages/apache"),
  "asciidoc adoc": () => import("highlight.js/lib/languages/asciidoc"),
  "awk": () => import("highlight.js/lib/languages/awk"),
  "bash sh zsh": () => import("highlight.js/lib/languages/bash"),
  "c h": () => import("highlight.js/lib/languages/c"),
  "clojure clj cljs edn": () => import("highlight.js/lib/languages/clojure"),
  "cmake": () => import("highlight.js/lib/languages/cmake"),
  "coffeescript coffee": () => import("highlight.js/lib/languages/coffeescript"),
  "cpp c++ cc cxx hpp hh": () => import("highlight.js/lib/languages/cpp"),
  "crystal cr": () => import("highlight.js/lib/languages/crystal"),
  "csharp cs c#": () => import("highlight.js/lib/languages/csharp"),
  "css": () => import("highlight.js/lib/languages/css"),
  "d": () => import("highlight.js/lib/languages/d"),
  "dart": () => import("highlight.js/lib/languages/dart"),
  "delphi pascal pas": () => import("highlight.js/lib/languages/delphi"),
  "diff patch": () => import("highlight.js/lib/languages/diff"),
  "django jinja jinja2": () => import("highlight.js/lib/languages/django"),
  "dockerfile docker containerfile": () => import("highlight.js/lib/languages/dockerfile"),
  "dos bat batch cmd": () => import("highlight.js/lib/languages/dos"),
  "elixir ex exs": () => import("highlight.js/lib/languages/elixir"),
  "elm": () => import("highlight.js/lib/languages/elm"),
  "erb": () => import("highlight.js/lib/languages/erb"),
  "erlang erl": () => import("highlight.js/lib/languages/erlang"),
  "fortran f90 f95": () => import("highlight.js/lib/languages/fortran"),
  "fsharp fs f#": () => import("highlight.js/lib/languages/fsharp"),
  "glsl": () => import("highlight.js/lib/languages/glsl"),
  "go golang": () => import("highlight.js/lib/languages/go"),
  "gradle": () => import("highlight.js/lib/languages/gradle"),
  "graphql gql": () => import("highlight.js/lib/languages/graphql"),
  "groovy": () => import("highlight.js/lib/languages/groovy"),
  "handlebars hbs mustache": () => import("highlight.js/lib/languages/handlebars"),
  "haskell hs": () => import("highlight.js/lib/languages/haskell"),
  "http": () => import("highlight.js/lib/languages/http"),
  "ini toml cfg conf editorconfig gitconfig": () => import("highlight.js/lib/languages/ini"),
  "java": () => import("highlight.js/lib/languages/java"),
  "javascript js jsx mjs cjs node": () => import("highlight.js/lib/languages/javascript"),
  "json jsonc json5 jsonl": () => import("highlight.js/lib/languages/json"),
  "julia jl": () => import("highlight.js/lib/languages/julia"),
  "kotlin kt kts": () => import("highlight.js/lib/languages/kotlin"),
  "latex tex": () => import("highlight.js/lib/languages/latex"),
  "less": () => import("highlight.js/lib/languages/less"),
  "lisp common-lisp elisp": () => import("highlight.js/lib/languages/lisp"),
  "llvm": () => import("highlight.js/lib/languages/llvm"),
  "lua": () => import("highlight.js/lib/languages/lua"),
  "makefile make mk": () => import("highlight.js/lib/languages/makefile"),
  "markdown md mdx": () => import("highlight.js/lib/languages/markdown"),
  "matlab octave": () => import("highlight.js/lib/languages/matlab"),
  "nginx": () => import("highlight.js/lib/languages/nginx"),
  "nim": () => import("highlight.js/lib/languages/nim"),
  "nix": () => import("highlight.js/lib/languages/nix"),
  "objectivec objc objective-c mm": () => import("highlight.js/lib/languages/objectivec"),
  "ocaml ml": () => import("highlight.js/lib/languages/ocaml"),
  "perl pl pm": () => import("highlight.js/lib/languages/perl"),
  "php": () => import("highlight.js/lib/languages/php"),
  "powershell pwsh ps ps1": () => import("highlight.js/lib/languages/powershell"),
  "prolog": () => import("highlight.js/lib/languages/prolog"),
  "properties dotenv env": () => import("highlight.js/lib/languages/properties"),
  "protobuf proto": () => import("highlight.js/lib/languages/protobuf"),
  "python py python3 ipython": () => import("highlight.js/lib/languages/python"),
  "python-repl pycon": () => import("highlight.js/lib/languages/python-repl"),
  "r": () => import("highlight.js/lib/languages/r"),
  "ruby rb": () => import("highlight.js/lib/languages/ruby"),
  "rust rs": () => import("highlight.js/lib/languages/rust"),
  "scala sc": () => import("highlight.js/lib/languages/scala"),
  "scheme scm racket": () => import("highlight.js/lib/languages/scheme"),
  "scss sass": () => import("highlight.js/lib/languages/scss"),
  "shell console shellsession shell-session terminal": () => import("highlight.js/lib/languages/shell"),
  "sql mysql sqlite plsql tsql postgres postgresql": () => import("highlight.js/lib/languages/sql"),
  "swift": () => import("highlight.js/lib/languages/swift"),
  "tcl": () => import("highlight.js/lib/languages/tcl"),
  "twig": () => import("highlight.js/lib/languages/twig"),
  "typescript ts tsx mts cts": () => import("highlight.js/lib/languages/typescript"),
  "vbnet vb": () => import("highlight.js/lib/languages/vbnet"),
  "verilog v sv systemverilog": () => import("highlight.js/lib/languages/verilog"),
  "vhdl": () => import("highlight.js/lib/languages/vhdl"),
  "vim viml vimscript": () => import("highlight.js/lib/languages/vim"),
  "wasm wat": () => import("highlight.js/lib/languages/wasm"),
  "x86asm asm nasm": () => import("highlight.js/lib/languages/x86asm"),
  "xml html xhtml svg vue svelte astro rss atom plist": () => import("highlight.js/lib/languages/xml"),
  "yaml yml": () => import("highlight.js/lib/languages/yaml"),
};

/** For a language, how code says that another stands within it. */
const guests = {
  django: { xml: /</ },
  dockerfile: { bash: /^\s*(run|cmd|entrypoint)/im },
  erb: { xml: /</, ruby: /<%/ },
  handlebars: { xml: /</ },
  javascript: { css: /css`/, graphql: /gql`/, xml: /html`|<\w/ },
  markdown: { xml: /</ },
  "python-repl": { python: /^>>>/m },
  shell: { bash: /^\W*[$#%>]/m },
  twig: { xml: /</ },
  typescript: { css: /css`/, graphql: /gql`/, xml: /html`|<\w/ },
  xml: { css: /<style/i, javascript: /<script/i },
};

const byName = new Map();
for (const [names, load] of Object.entries(grammars)) {
  const [id, ...others] = names.split(" ");
  for (const name of [id, ...others]) byName.set(name, { id, load });
}

/** The language of that name, as `{id, load}`; nothing where it is not known. */
export function find(name) {
  return byName.get(name.toLowerCase());
}

/** The languages within code of the language `id`. */
export function within(id, text) {
  const known = Object.entries(guests[id] ?? {});
  return known.filter(([, sign]) => sign.test(text)).map(([guest]) => byName.get(guest));
}
