/** The columns of a sheet of places, under the words that offices use for them; the first is the one that we write. */
export const placeColumns = [
  { key: 'code', names: ['编号', '站点编号', '驿站编号', 'code'] },
  { key: 'name', names: ['名称', '站点名称', '驿站名称', '阵地名称', 'name'], needed: true },
  { key: 'kind', names: ['类型', '站点类型', '类别', 'kind'] },
  { key: 'street', names: ['街道', '所属街道', '所在街道', 'street'], needed: true },
  { key: 'community', names: ['社区', '所属社区', 'community'] },
  { key: 'address', names: ['地址', '详细地址', '站点地址', 'address'] },
  { key: 'longitude', names: ['经度', 'longitude', 'lng', 'lon'] },
  { key: 'latitude', names: ['纬度', 'latitude', 'lat'] },
  { key: 'system', names: ['坐标系', '坐标系统', '坐标类型', 'crs'] },
  { key: 'facilities', names: ['设施', '设施设备', '配备设施', '服务设施', 'facilities'] },
  { key: 'missing', names: ['没有的设施', '缺少的设施', 'missing'] },
  { key: 'hours', names: ['开放时间', '服务时间', '营业时间', 'hours'] },
  { key: 'access', names: ['进入方式', '怎么进', 'access'] },
  { key: 'phone', names: ['电话', '联系电话', '站点电话', 'phone'] },
  { key: 'phoneShown', names: ['电话是否公开', '公开电话', 'phone_shown'] },
  { key: 'openedOn', names: ['启用日期', '开放日期', '建成时间', '挂牌时间', 'opened_on'] },
  { key: 'status', names: ['状态', '运行状态', 'status'] },
  { key: 'note', names: ['备注', '说明', 'note'] },
] as const
export type PlaceColumn = (typeof placeColumns)[number]['key']
export const placeColumnKeys = placeColumns.map(({ key }) => key)

/** Why a line of a sheet is not taken over. */
export const lineReasons = [
  'required', 'length', 'name', 'code', 'code_unknown', 'kind', 'street', 'beyond', 'number', 'half_a_point', 'swapped', 'outside_district', 'system', 'facility', 'hours', 'access', 'phone', 'yes_no', 'day', 'status',
  'not_accepted', 'twin', 'ended', 'several',
] as const
export type LineReason = (typeof lineReasons)[number]

/** In which system the points of a sheet are, where no column says so (MAP-1). */
export const coordinateSystems = ['gcj02', 'wgs84', 'bd09'] as const
export type CoordinateSystem = (typeof coordinateSystems)[number]
