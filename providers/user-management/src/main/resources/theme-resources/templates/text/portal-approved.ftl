<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg(byIdentityProvider?then("portalApprovedTextIdentityProvider", signsInWithName?then("portalApprovedTextUsername", "portalApprovedText")))}
<#if !byIdentityProvider><@mail.signInName/></#if><@mail.admittedTo/>

${msg("portalApprovedButton")}${mail.colon?trim}
${link}

<@mail.questions/>
<@mail.why "portalMailWhyRequest"/>
<@mail.sender/>
