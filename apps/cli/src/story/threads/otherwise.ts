import { moved, say, type StoryThread, withdrawn } from '../script.js';

/** Matters that ended otherwise than with an answer. */
export const otherwise: readonly StoryThread[] = [
  {
    board: 'jinan',
    kind: 'PROBLEM',
    at: '1 13:10',
    by: 'longlimei',
    to: '0109',
    asks: true,
    title: '马场坡脚又有一户的墙裂了，鉴定什么时候轮到他家',
    body: '就在寨子口，裂缝从窗角到墙根。老人说去年就报过，问了几次都说在排。',
    then: [
      say('yangchengcai', '这一户在那十九户里头，排在最后。', { after: '20m' }),
      moved(
        'hewenbin',
        'MERGE',
        { into: '马场十九户的危房鉴定等了四个月，是排队还是忘了？', note: '与马场十九户一并办理，进展看那一帖。' },
        { after: '1h' },
      ),
    ],
  },
  {
    board: 'jinan',
    kind: 'PROBLEM',
    at: '6 10:05',
    by: 'liangbing',
    to: '0120',
    asks: true,
    title: '借出去八千块要不回来，能不能请单位从工资里扣',
    body: '借条在手上，三年了。他在镇里的施工队做工，单位扣一下不就还上了。',
    then: [
      say('zhaoxiaoqin', '镇司法所周二、周四调解，借条带上，不要钱。', { after: '1h' }),
      moved(
        'hewenbin',
        'REJECT',
        {
          rejection: 'OUT_OF_SCOPE',
          note: '私人之间的借款，单位无权代扣工资。请先到石桥镇司法所调解，调解不成可以起诉，县公共法律服务中心帮着写诉状。',
        },
        { after: '3h' },
      ),
    ],
  },
  {
    board: 'jinan',
    kind: 'PROBLEM',
    at: '3 08:20',
    by: 'jianghao',
    to: '0108',
    asks: true,
    title: '急诊科夜班的热水器坏了三天',
    body: '后半夜洗手只有冷水，报修单填了两张。',
    then: [
      say('wenjing', '后勤刚来，换了一根管子，有热水了。', { after: '5h' }),
      withdrawn('jianghao', '已经修好了。', { after: '30m' }),
    ],
  },
];
