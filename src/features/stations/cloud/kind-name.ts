/** Name of the case of somebody who knows a place that is missing. */
export const kind = 'stations.suggest'
