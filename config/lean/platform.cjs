// In place of the library `platform`, which brings 14 kB of device names to answer what nothing here asks (Taro.getSystemInfo on H5).
const agent = navigator.userAgent
const family = /iPhone|iPad|iPod/.test(agent) ? 'iOS' : /Android/.test(agent) ? 'Android' : 'unknown'

module.exports = { manufacturer: 'unknown', product: 'unknown', os: { family, toString: () => family } }
