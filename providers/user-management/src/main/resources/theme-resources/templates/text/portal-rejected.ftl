<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg(expired?then("portalRejectedExpired", "portalRejectedText"), realmName)}

<#if reason?has_content>
${msg("portalRejectedReason")}

${reason}

</#if>
${msg(byIdentityProvider?then("portalRejectedNextIdentityProvider", "portalRejectedNext"))}

<@mail.questions/>
<@mail.why "portalMailWhyRequest"/>
<@mail.sender/>
