package app.cuelight.feed.shopify;

import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a shop, in sentences.
final class Troubles {

  private Troubles() {}

  private static RemoteTrouble of(Kind kind, String code, String en, String zh) {
    return new RemoteTrouble(kind, code, en, zh, null);
  }

  static RemoteTrouble unreachable() {
    return of(
        Kind.LATER,
        "shop-unreachable",
        "The shop cannot be reached. Check the network; it is tried again.",
        "无法连接到店铺。请检查网络；稍后会自动重试。");
  }

  static RemoteTrouble lost() {
    return of(
        Kind.UNKNOWN,
        "shop-no-answer",
        "The connection to the shop was lost before it answered. The shop is asked what became of"
            + " it.",
        "店铺尚未答复，连接就中断了。将向店铺查询结果。");
  }

  static RemoteTrouble broken(Kind kind) {
    return of(
        kind,
        "shop-broken-answer",
        "The shop's answer was not whole or not to be understood.",
        "店铺的答复不完整或无法识别。");
  }

  static RemoteTrouble fault(Kind kind, int status) {
    return of(
        kind,
        "shop-" + status,
        "The shop has a fault of its own (" + status + "). It is tried again.",
        "店铺自身出现故障（" + status + "）。稍后会自动重试。");
  }

  static RemoteTrouble busy(@Nullable Duration after) {
    return new RemoteTrouble(
        Kind.LATER,
        "shop-throttled",
        "The shop takes no more calls for now. It goes on by itself.",
        "店铺暂时限制了调用次数。稍后会自动继续。",
        after);
  }

  static RemoteTrouble token() {
    return of(
        Kind.ACCOUNT,
        "shop-token",
        "The shop refuses the app's access token. Check the client ID and the secret, and that the"
            + " app is still installed.",
        "店铺拒绝了应用的访问令牌。请检查 Client ID 和密钥，并确认应用仍已安装。");
  }

  static RemoteTrouble client() {
    return of(
        Kind.ACCOUNT,
        "shop-client",
        "Shopify does not know this client ID with this secret. Copy both again from the Dev"
            + " Dashboard.",
        "Shopify 不认可该 Client ID 与密钥的组合。请从 Dev Dashboard 重新复制。");
  }

  static RemoteTrouble notPermitted() {
    return of(
        Kind.ACCOUNT,
        "shop-not-permitted",
        "The app and the shop do not belong to the same organisation, so Shopify gives it no token."
            + " Create the app in the shop's own organisation.",
        "应用与店铺不属于同一组织，Shopify 不发放令牌。请在店铺所属组织内创建应用。");
  }

  static RemoteTrouble noShop() {
    return of(
        Kind.ACCOUNT,
        "shop-not-found",
        "There is no such shop, or this version of its API is gone. Check the settings shop and"
            + " apiVersion.",
        "找不到该店铺，或该 API 版本已停用。请检查设置 shop 和 apiVersion。");
  }

  static RemoteTrouble closed(int status) {
    return of(
        Kind.ACCOUNT,
        "shop-" + status,
        "The shop is locked or frozen at Shopify (" + status + "). Its owner can lift that.",
        "店铺在 Shopify 处于锁定或冻结状态（" + status + "）。请联系店主处理。");
  }

  static RemoteTrouble scope(String needed) {
    return of(
        Kind.ACCOUNT,
        "shop-scope",
        "The app has no right to do this. Grant it the scope " + needed + " and install it again.",
        "应用没有执行此操作的权限。请授予权限 " + needed + " 并重新安装。");
  }

  static RemoteTrouble refused(String said) {
    return of(Kind.NEVER, "shop-refused", "The shop refuses this: " + said, "店铺拒绝了该请求：" + said);
  }

  static RemoteTrouble tooMany() {
    return of(
        Kind.NEVER,
        "shop-too-many",
        "The shop takes at most 250 codes in one call.",
        "店铺每次最多接受 250 个券码。");
  }

  static RemoteTrouble topic(String topic, String said) {
    return of(
        Kind.NEVER,
        "shop-topic",
        "The shop does not tell of " + topic + ": " + said,
        "店铺不推送 " + topic + "：" + said);
  }

  static RemoteTrouble taken(String code) {
    return of(
        Kind.NEVER,
        "shop-taken",
        "The code " + code + " belongs to another discount of the shop. Choose another one.",
        "券码 " + code + " 已被店铺的其他折扣占用。请换一个。");
  }

  static RemoteTrouble currency(String shops, String offers) {
    return of(
        Kind.NEVER,
        "shop-currency",
        "The shop counts in "
            + shops
            + ", the coupon in "
            + offers
            + ". Give it amounts in "
            + shops
            + ".",
        "店铺使用 " + shops + "，而优惠券使用 " + offers + "。请以 " + shops + " 设置金额。");
  }

  static RemoteTrouble gift() {
    return of(
        Kind.NEVER,
        "shop-gift",
        "Shopify makes no code for a gift. Make it an amount, a percentage or free shipping.",
        "Shopify 无法为赠品生成券码。请改为金额、百分比或免运费。");
  }

  static RemoteTrouble mixed() {
    return of(
        Kind.NEVER,
        "shop-products",
        "A discount of Shopify is for products or for collections, not for both.",
        "Shopify 折扣只能针对商品或商品系列之一，不能同时设置。");
  }

  static RemoteTrouble noCodes() {
    return of(
        Kind.NEVER,
        "shop-no-codes",
        "This coupon belongs to a platform and has no codes.",
        "该优惠券属于平台，没有券码。");
  }

  static RemoteTrouble gone() {
    return of(
        Kind.NEVER,
        "shop-discount-gone",
        "The discount is not in the shop any more. Somebody deleted it there.",
        "店铺中已不存在该折扣，可能已被删除。");
  }

  static RemoteTrouble forgotten() {
    return of(
        Kind.LATER,
        "shop-filling-gone",
        "The shop no longer knows how these codes went. They are made again; none is made twice.",
        "店铺已查不到这批券码的进度。将重新生成；不会重复。");
  }

  static RemoteTrouble slow() {
    return of(
        Kind.UNKNOWN,
        "shop-slow",
        "The shop has not finished making the code yet. It is looked for again.",
        "店铺尚未生成该券码。稍后会再次查询。");
  }

  static RemoteTrouble secret() {
    return of(
        Kind.ACCOUNT,
        "shop-secret",
        "The connection has no usable settings or secret. Remove it and add it again.",
        "该连接没有可用的设置或密钥。请移除后重新添加。");
  }
}
