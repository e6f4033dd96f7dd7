import { Events } from '@tarojs/shared'

/** In place of Taro's imitation of a browser's address: a mini-program asks Taro for its page, nobody reads an address. */
export class Location extends Events {}
