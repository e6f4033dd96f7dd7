import type { AnyCode } from './call-error'

/** What happened, and what the person can do now: never one without the other. */
export interface Sentence {
  readonly what: string
  readonly next: string
}

const later = '过一会儿再试，填好的内容都还在。'
const refresh = '请刷新看看最新情况。'

/** Complete by its type: a code without a sentence does not compile. */
export const sentences: Readonly<Record<AnyCode, Sentence>> = {
  'request.malformed': { what: '这次发出去的内容有问题。', next: '请退出后重新打开再试；还不行就拨打 12351。' },
  'request.invalid': { what: '有些内容填得不对。', next: '请按标红的提示改一改，再提交。' },
  'request.too_large': { what: '内容太多，发不出去。', next: '请少写一些，或换一张小一点的图片。' },
  'request.unknown': { what: '这个功能现在用不了。', next: '请关掉后重新打开，更新到最新版本。' },
  'request.key_missing': { what: '这次操作没有做成。', next: '请退出后重新打开再试。' },
  'request.key_reused': { what: '这次操作和之前的对不上，没有重复办理。', next: '请返回上一页，重新操作一次。' },
  'request.in_flight': { what: '上一次还在办理中。', next: '请等几秒，不用重复点。' },
  'request.too_many': { what: '操作太频繁了。', next: '请歇几分钟再试。' },
  'session.required': { what: '需要先登录。', next: '登录后接着办，填好的内容都还在。' },
  'session.code_refused': { what: '这个码不对、用过了，或已经过期。', next: '请重新取一个码再试。' },
  'session.unavailable': { what: '现在登录不上。', next: '可以换一种登录方式，或过几分钟再试。' },
  'session.demo_off': { what: '这里没有开放体验账号。', next: '请用微信登录。' },
  'session.already_administered': { what: '已经有管理员了，这个码不再有效。', next: '请联系现有管理员给你开通。' },
  'session.account_taken': { what: '这个账号里已经有内容，不能自己合并。', next: '两边的内容都还在；请拨打 12351，由工作人员核对后合并。' },
  'role.refused': { what: '你没有办理这一项的权限。', next: '如果刚换了岗位，请联系上级工会确认。' },
  'object.not_found': { what: '没有找到这条记录。', next: '它可能已经办结，或者不归你查看；请返回列表看看。' },
  'case.state_changed': { what: '这件事刚刚有了变化。', next: refresh },
  'case.info_already_asked': { what: '已经请申请人补过一次材料，不能再要第二次。', next: '请按现有材料决定。' },
  'case.taken_by_other': { what: '这件事已经有同事在办。', next: '请看看别的待办。' },
  'membership.under_sixteen': { what: '未满 16 周岁，还不能加入工会。', next: '满 16 周岁后欢迎再来。' },
  'membership.already_applied': { what: '你已经有一份入会申请在办理。', next: '请到「进度」里查看。' },
  'membership.already_member': { what: '你已经是会员了。', next: '要换工会，请选「转会」。' },
  'membership.letter_changed': { what: '入会申请书刚刚更新过。', next: '请看一遍新的申请书，再签一次名。' },
  'membership.consent_missing': { what: '还有必须同意的事项没有勾选。', next: '请读一读，同意后再提交。' },
  'membership.union_closed': { what: '这个工会现在不收申请。', next: '请换一个工会，街道工会随时可以选。' },
  'membership.duplicate_document': { what: '这个证件号已经登记过会员。', next: '请核对证件号；确认没错就拨打 12351，帮你查清楚。' },
  'membership.not_member': { what: '还没有查到你的会籍。', next: '可以先申请入会；刚批准的请稍后再看。' },
  'membership.card_refused': { what: '这个会员码无效、用过了，或已经过期。', next: '请对方刷新会员码，再扫一次。' },
  'my_data.still_member': { what: '你还是工会会员，账号还不能注销。', next: '请先退会；退会不用说理由。' },
  'my_data.case_open': { what: '你还有一件事没有办完，账号还不能注销。', next: '请先撤回它，或等它办完。' },
  'my_data.correction_open': { what: '你已经有一份更正申请在办理。', next: '请等它办完，或先撤回再重新提交。' },
  'verification.nothing_to_verify': { what: '还没有可以核对的证件信息。', next: '请先填入会申请。' },
  'verification.already_verified': { what: '已经认证过了。', next: '不用再办。' },
  'verification.not_offered': { what: '这种办法现在用不了。', next: '请换另一种。' },
  'verification.tries_used': { what: '核对次数用完了。', next: '请换另一种办法，或明天再来。' },
  'verification.not_here': { what: '这位不归你这里办。', next: '请对方到自己的工会，或由街道、区总工会办。' },
  'roles.own_proposal': { what: '自己提的，或给自己的，不能自己确认。', next: '请让另一位有权限的同事来确认。' },
  'roles.already_held': { what: '对方已经有这个职务，或已经提过。', next: refresh },
  'group_join.already_entered': { what: '这个证件号码在这场集中入会里已经有申请了。', next: '不用再录一次，请到名单里找一找。' },
  'group_join.not_claimable': { what: '没有对上：号码末尾不对，或对方已经有账号。', next: '请照着证件再核对一遍；对方已能登录的，不用认领。' },
  'roles.last_admin': { what: '只剩这一位管理员，不能撤。', next: '请先任命另一位。' },
  'file.refused': { what: '这个文件收不了。', next: '请换一张清楚的图片，或重新签一次名；表格请另存一份、不带密码，再上传。' },
  'file.not_ready': { what: '文件还没有传好。', next: '会自动再传，不用重新提交。' },
  'service.unavailable': { what: '这项服务暂时连不上。', next: later },
  'internal.unexpected': { what: '系统出了点问题，不是你的错。', next: later },
  'network.offline': { what: '网络没连上。', next: '请看看手机网络；连上后再试，填好的内容都还在。' },
  'network.timeout': { what: '网络太慢，没等到回音。', next: '请换个信号好的地方再试，不会重复办理。' },
  'network.unreadable': { what: '连上的网络没有通到工会服务。', next: '公共无线网可能要先登录；也可以改用手机流量。' },
  'client.storage_full': { what: '手机里存不下了，这次没有保存成功。', next: '请清理一些空间再提交，先别关掉这一页。' },
  'client.file_lost': { what: '找不到要上传的图片或签名。', next: '请重新签名或重新选图，再提交。' },
  'client.file_too_large': { what: '图片太大了。', next: '请换一张小一点的图片。' },
  'client.too_old': { what: '这份内容放了太久，没有自动发出去。', next: '请打开看一遍，确认后重新提交。' },
}
