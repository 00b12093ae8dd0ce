<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailVerifyCodeText")/>

${code}
<@mail.why msg("portalMailVerifyWhy", realmName)/>
<#else>
${msg("emailVerificationBodyCode", code)}
</#if>
