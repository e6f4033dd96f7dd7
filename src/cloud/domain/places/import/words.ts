import { accesses, facilities, placeKinds, type Facility, type PlaceAccess, type PlaceKind } from '@/contract/places/words'
import { coordinateSystems, type CoordinateSystem } from '@/contract/places/sheet-columns'

/** Words of offices for what a cell may say; the first is the one that an export writes. The codes themselves are read, too. */
type Words<C extends string> = Readonly<Record<C, readonly string[]>>

export const kindWords: Words<PlaceKind> = {
  station: ['暖蜂驿站', '驿站', '户外劳动者服务站点'], caring_corner: ['爱心角+', '爱心角', '爱心角加'], drivers_home: ['司机之家', '货车司机之家'],
  service_centre: ['职工服务中心', '职工服务站', '职工服务中心(站)', '职工之家'], legal_station: ['工会法律服务站', '法律服务站', '法律服务点', '工会法律服务站(点)'],
  teaching_site: ['圆梦计划教学点', '圆梦教学点', '教学点'], cultural_palace: ['工人文化宫', '文化宫'], studio: ['创新工作室', '劳模和工匠人才创新工作室', '劳模工作室'],
}

export const facilityWords: Words<Facility> = {
  water: ['饮水', '饮水机', '热水', '喝水', '饮用水'], hot_meal: ['热饭', '微波炉', '加热饭菜'], charging: ['充电', '手机充电'], rest: ['休息', '桌椅', '桌凳', '座椅'],
  toilet: ['如厕', '洗手间', '厕所', '卫生间'], wifi: ['Wi-Fi', 'wifi', '无线网', '免费wifi', '无线网络'], medicine: ['药箱', '应急药箱', '急救箱', '药品', '应急药品'], air_conditioning: ['空调', '冷暖空调', '风扇'],
  rain_gear: ['雨具', '雨伞', '雨衣'], all_day: ['24小时', '24 小时', '全天开放'], battery_swap: ['换电', '换电柜'], legal_service: ['法律服务', '法律咨询'], nursing_room: ['母婴室', '母婴'],
  wheelchair: ['无障碍', '轮椅'], parking: ['停车', '停车位'], reading: ['阅览', '书报', '阅览角', '图书', '图书角'],
}

/** What an export says of a place that has ended; it does not come back by a sheet. */
export const endedWord = '已关闭'

export const accessWords: Words<PlaceAccess> = { free: ['直接进', '免费开放', '自由进出', '开放'], scan: ['扫码进', '扫码'], ask: ['找人开门', '问人', '联系工作人员', '登记'] }

export const statusWords: Words<'draft' | 'preparing' | 'open' | 'suspended'> = {
  draft: ['草稿'], preparing: ['筹备中', '筹备', '建设中', '在建'], open: ['开放', '正常', '正常开放', '已开放', '使用中', '运行中'], suspended: ['暂停开放', '暂停', '停用', '维修'],
}

const systemWords: Words<CoordinateSystem> = { gcj02: ['GCJ-02', 'gcj02', '火星坐标', '高德', '腾讯', '国测局'], wgs84: ['WGS-84', 'wgs84', 'GPS', 'CGCS2000', '2000坐标'], bd09: ['BD-09', 'bd09', '百度', '百度坐标'] }

const key = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/[\s\-_]/g, '')

const reader = <C extends string>(codes: readonly C[], words: Words<C>) => {
  const known = new Map(codes.flatMap((code) => [code, ...words[code]].map((word) => [key(word), code] as const)))
  return (text: string): C | undefined => known.get(key(text))
}

export const kindOf = reader(placeKinds, kindWords)
export const facilityOf = reader(facilities, facilityWords)
export const accessOf = reader(accesses, accessWords)
export const statusOf = reader(['draft', 'preparing', 'open', 'suspended'] as const, statusWords)
export const systemOf = reader(coordinateSystems, systemWords)
