import { Events } from '@tarojs/shared'

/** In place of Taro's imitation of a browser's history: pages go back by Taro.navigateBack. */
export class History extends Events {}
