// Takes the place of Next's polyfills: the oldest browsers that the pages are for have all of it (package.json, "browserslist"),
// but for `URL.canParse`, which no script of a page asks for.
export {}
