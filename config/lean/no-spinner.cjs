/** Taro's drawing for showNavigationBarLoading, 7 kB: our pages show skeletons and have a bar of their own. */
module.exports = (code) => code.replace(/const loading_svg_str = `[^`]*`/, "const loading_svg_str = ''")
