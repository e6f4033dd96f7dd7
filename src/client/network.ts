import Taro from '@tarojs/taro'
import { createNetwork } from './network-store'

/** What WeChat says of the network, and whether our cloud answered the last call. */
export const { useNetwork, reached, onRegained, setOnline } = createNetwork()

export const watchNetwork = (): void => {
  void Taro.getNetworkType().then(({ networkType }) => setOnline(networkType !== 'none'), () => undefined)
  Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected))
}
