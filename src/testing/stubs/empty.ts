/** Stands for a module of which a test in Node needs nothing: a style sheet without names, an animation library. */
export {}
